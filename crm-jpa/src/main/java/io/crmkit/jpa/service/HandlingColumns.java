package io.crmkit.jpa.service;

import io.crmkit.jpa.value.InstantMicros;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Internal to crm-jpa: the columns of what was done about a request, all of them null until it is processed. Public, for EclipseLink calls the accessors of records.
 *
 * @param text what was done
 * @param handledBy who did it
 * @param handledAt when it was recorded
 */
@Embeddable
public record HandlingColumns(
        @Column(name = "handling_text", length = 10000) String text,
        @Column(name = "handled_by") UUID handledBy,

        @Column(name = "handled_at") @Convert(converter = InstantMicros.class)
        Instant handledAt) {}
