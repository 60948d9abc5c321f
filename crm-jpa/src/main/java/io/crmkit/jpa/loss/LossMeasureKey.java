package io.crmkit.jpa.loss;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Internal to crm-jpa: what tells the measures of all cases apart. Public, for EclipseLink calls the accessors of records.
 *
 * @param lossCase the case
 * @param number the place of the measure in the order in which they were appended, from 0
 */
@Embeddable
public record LossMeasureKey(
        @Column(name = "loss_case_id", nullable = false) UUID lossCase,
        @Column(name = "measure_number", nullable = false) int number) {}
