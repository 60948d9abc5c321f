package io.crmkit.core.analytics.customer;

import io.crmkit.spi.customer.CustomerStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the stage of a customer is told by.
 *
 * <p>Made by the core; read by hosts that have a policy of their own.
 *
 * @param day the day on which the stage is told
 * @param status whether the customer is active, lost or retired
 * @param wonBack when the customer came back who was lost; absent if it was not lost, or still is
 * @param firstOrder the day of the first order that counts; absent if there is none
 * @param lastOrder the day of the last one
 * @param ordersNow how many orders there were in the window that ends with the day
 * @param ordersBefore how many in the window of the same length before it
 * @param amountNow what was bought in the window that ends with the day; absent if in more than one currency
 * @param amountBefore what was bought in the window before it; absent if the amounts of both are in more than one currency
 */
public record StageEvidence(
        LocalDate day,
        CustomerStatus status,
        Optional<LocalDate> wonBack,
        Optional<LocalDate> firstOrder,
        Optional<LocalDate> lastOrder,
        long ordersNow,
        long ordersBefore,
        Optional<BigDecimal> amountNow,
        Optional<BigDecimal> amountBefore) {}
