package io.crmkit.spi.report;

import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was sold of one product in one stretch of time and one currency. A store may give several facts of one product;
 * who reads them adds them up.
 *
 * <p>Made by stores; read by the core, and by hosts that run report calculations in parts.
 *
 * @param product the product
 * @param bucket the first day of the stretch of time, as {@link Bucket#startOf} gives it
 * @param lines how many lines of orders
 * @param quantity the exact sum of their counts, whatever their units are
 * @param amount the exact sum of their net amounts
 */
public record ProductFact(ProductId product, LocalDate bucket, long lines, BigDecimal quantity, Money amount) {}
