package io.crmkit.examples.springhost.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** With what somebody signs in: the application's own affair, which the CRM knows nothing of. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    private String name = "";

    private String passwordHash = "";

    protected Account() {}

    /** An account. */
    public Account(String name, String passwordHash) {
        this.name = name;
        this.passwordHash = passwordHash;
    }

    public String getName() {
        return name;
    }

    public String getPasswordHash() {
        return passwordHash;
    }
}
