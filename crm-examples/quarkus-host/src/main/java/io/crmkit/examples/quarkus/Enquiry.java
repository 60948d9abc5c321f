package io.crmkit.examples.quarkus;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A letter from somebody who asks for an offer, in a table of the application. */
@Entity
@Table(name = "enquiry")
class Enquiry {
    @Id
    @Column(name = "id", nullable = false)
    private UUID id;

    @Column(name = "sender", nullable = false, length = 200)
    private String sender;

    @Column(name = "chance_id", nullable = false)
    private UUID chance;

    protected Enquiry() {}

    Enquiry(UUID id, String sender, UUID chance) {
        this.id = id;
        this.sender = sender;
        this.chance = chance;
    }
}
