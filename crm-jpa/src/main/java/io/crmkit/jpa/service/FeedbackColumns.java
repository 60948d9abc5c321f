package io.crmkit.jpa.service;

import io.crmkit.jpa.value.InstantMicros;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * Internal to crm-jpa: the columns of what the customer says of the handling, all of them null until it is fed back. Public, for EclipseLink calls the accessors of records.
 *
 * @param result what came of it
 * @param satisfaction how satisfied the customer is
 * @param recordedBy who recorded it
 * @param recordedAt when it was recorded
 */
@Embeddable
public record FeedbackColumns(
        @Column(name = "feedback_result", length = 10000) String result,
        @Column(name = "satisfaction") Integer satisfaction,
        @Column(name = "feedback_by") UUID recordedBy,

        @Column(name = "feedback_at") @Convert(converter = InstantMicros.class)
        Instant recordedAt) {}
