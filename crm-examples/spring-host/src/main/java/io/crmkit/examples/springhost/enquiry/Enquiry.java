package io.crmkit.examples.springhost.enquiry;

import io.crmkit.spi.chance.ChanceId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wrote to the company. Once it is taken up, a chance of the CRM has come of it. */
@Entity
@Table(name = "enquiry")
public class Enquiry {
    @Id
    private UUID id = new UUID(0, 0);

    private String sender = "";
    private String text = "";
    private Instant receivedAt = Instant.EPOCH;
    private @Nullable UUID chance;

    protected Enquiry() {}

    /** An enquiry that nobody has taken up. */
    public Enquiry(String sender, String text, Instant receivedAt) {
        id = UUID.randomUUID();
        this.sender = sender;
        this.text = text;
        this.receivedAt = receivedAt;
    }

    void takenUpAs(ChanceId taken) {
        chance = taken.value();
    }

    public UUID getId() {
        return id;
    }

    public String getSender() {
        return sender;
    }

    public String getText() {
        return text;
    }

    public Instant getReceivedAt() {
        return receivedAt;
    }

    public @Nullable UUID getChance() {
        return chance;
    }
}
