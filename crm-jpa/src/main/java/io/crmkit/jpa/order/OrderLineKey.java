package io.crmkit.jpa.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Internal to crm-jpa: what tells the lines of all orders apart. Public, for EclipseLink calls the accessors of records.
 *
 * @param order the order
 * @param number the number of the line
 */
@Embeddable
public record OrderLineKey(
        @Column(name = "order_id", nullable = false) UUID order,
        @Column(name = "line_number", nullable = false) int number) {}
