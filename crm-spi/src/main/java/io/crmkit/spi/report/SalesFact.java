package io.crmkit.spi.report;

import io.crmkit.spi.value.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was sold to one group of customers in one stretch of time and one currency. A store may give several facts of
 * one group; who reads them adds them up.
 *
 * <p>Made by stores; read by the core, and by hosts that run report calculations in parts.
 *
 * @param group the value of the query's dimension; absent where the customer has none
 * @param bucket the first day of the stretch of time, as {@link Bucket#startOf} gives it
 * @param orders how many orders
 * @param amount the exact sum of their net totals
 */
public record SalesFact(Optional<String> group, LocalDate bucket, long orders, Money amount) {}
