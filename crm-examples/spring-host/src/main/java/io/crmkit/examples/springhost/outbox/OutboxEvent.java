package io.crmkit.examples.springhost.outbox;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to other applications. Positions follow the order in which events were written, and so those of one
 * record are in order; but a transaction that wrote later may have been committed before: see {@link
 * OutboxEvents#findFirst100BySentAtIsNullOrderByPosition()}.
 */
@Entity
@Table(name = "outbox_event")
public class OutboxEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long position;

    /** By which whoever is told twice knows it again. */
    @Column(unique = true)
    private UUID eventId = new UUID(0, 0);

    private String subjectKind = "";
    private UUID subjectId = new UUID(0, 0);
    private String step = "";
    private @Nullable String fromStatus;
    private @Nullable String toStatus;
    private Instant happenedAt = Instant.EPOCH;

    /** Who did it in the CRM; nobody if the system did. */
    private @Nullable UUID actor;

    /** What there is to tell beside that, by name, in JSON. */
    private String details = "{}";

    private @Nullable Instant sentAt;

    protected OutboxEvent() {}

    OutboxEvent(CrmEvent event, String details) {
        this.details = details;
        actor = event.actor().map(UserId::value).orElse(null);
        eventId = event.id().value();
        subjectKind = event.subject().kind();
        subjectId = event.subject().id();
        step = event.step();
        fromStatus = event.from().orElse(null);
        toStatus = event.to().orElse(null);
        happenedAt = event.at();
    }

    public UUID getEventId() {
        return eventId;
    }

    public String getSubjectKind() {
        return subjectKind;
    }

    public UUID getSubjectId() {
        return subjectId;
    }

    public String getStep() {
        return step;
    }

    public @Nullable String getFromStatus() {
        return fromStatus;
    }

    public @Nullable String getToStatus() {
        return toStatus;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    public @Nullable UUID getActor() {
        return actor;
    }

    public String getDetails() {
        return details;
    }

    public @Nullable Instant getSentAt() {
        return sentAt;
    }

    /** Marks it as sent. */
    public void sent(Instant at) {
        sentAt = at;
    }
}
