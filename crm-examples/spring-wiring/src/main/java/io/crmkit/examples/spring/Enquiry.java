package io.crmkit.examples.spring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A letter from somebody who asks for an offer, in a table of the application. */
@Entity
@Table(name = "enquiry")
@SuppressWarnings("NullAway.Init") // the provider or the other constructor sets the fields
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

    UUID getId() {
        return id;
    }

    String getSender() {
        return sender;
    }

    UUID getChance() {
        return chance;
    }
}
