package io.crmkit.jpa.chance;

import io.crmkit.jpa.value.InstantMicros;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Internal to crm-jpa: the columns of a plan item's result, all of them null until there is one. Public, for EclipseLink calls the accessors of records.
 *
 * @param text what came of it
 * @param recordedBy who recorded it
 * @param recordedAt when it was recorded
 */
@Embeddable
public record PlanResultColumns(
        @Column(name = "result_text", length = 10000) String text,
        @Column(name = "result_by") UUID recordedBy,

        @Column(name = "result_at") @Convert(converter = InstantMicros.class)
        Instant recordedAt) {}
