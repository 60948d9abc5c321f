package io.crmkit.jpa;

import io.crmkit.jpa.value.InstantMicros;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.access.UserId;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_command}; written once. */
@Entity(name = "CrmCommand")
@Table(name = "crm_command")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the provider or the factory methods set the fields
class CommandEntity {
    @Id
    @Column(name = "id", nullable = false, length = 100)
    private String id;

    @Column(name = "actor_id")
    private @Nullable UUID actor;

    @Column(name = "fingerprint", nullable = false, length = 64)
    private String fingerprint;

    @Column(name = "answer", nullable = false, length = 200)
    private String answer;

    @Convert(converter = InstantMicros.class)
    @Column(name = "done_at", nullable = false)
    private Instant at;

    protected CommandEntity() {}

    static CommandEntity of(CommandRecord command) {
        CommandEntity entity = unfit(command.id().value());
        entity.actor = ValueMapper.unwrapId(command.actor());
        entity.fingerprint = command.fingerprint();
        entity.answer = command.answer();
        entity.at = ValueMapper.toMicros(command.at());
        return entity;
    }

    /** A row that no database takes, for columns that must have a value have none. */
    static CommandEntity unfit(String id) {
        CommandEntity entity = new CommandEntity();
        entity.id = id;
        return entity;
    }

    CommandRecord toRecord() {
        return new CommandRecord(
                new CommandId(id), Optional.ofNullable(actor).map(UserId::new), fingerprint, answer, at);
    }
}
