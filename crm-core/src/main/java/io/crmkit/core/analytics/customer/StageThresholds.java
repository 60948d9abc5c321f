package io.crmkit.core.analytics.customer;

import io.crmkit.spi.customer.CustomerStatus;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Stages by a few thresholds. Of these rules the first that holds decides:
 *
 * <ol>
 *   <li>who is lost or retired is in termination;
 *   <li>who has not bought yet is a potential customer;
 *   <li>who has not bought for {@code silentMonths} is in termination;
 *   <li>who came back within {@code newMonths}, having been lost, is in recovery;
 *   <li>who bought for the first time within {@code newMonths} is in development;
 *   <li>who bought more than {@code change} per cent more than in the window before is in growth, less by that much in
 *       decline, and else in maturity. Compared are amounts; or numbers of orders, where amounts are in several currencies.
 * </ol>
 *
 * <p>Called by hosts.
 *
 * @param newMonths for how many calendar months a customer is new, or newly back
 * @param silentMonths after how many calendar months without an order a customer is taken as gone
 * @param change by how many per cent more or less it is growth or decline
 */
public record StageThresholds(int newMonths, int silentMonths, BigDecimal change) implements StagePolicy {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Makes thresholds.
     *
     * @param newMonths for how many months a customer is new
     * @param silentMonths after how many months a customer is taken as gone
     * @param change by how many per cent more or less
     * @throws IllegalArgumentException if a number of months is below 1, or the change below zero
     */
    public StageThresholds {
        if (newMonths < 1 || silentMonths < 1 || change.signum() < 0) {
            throw new IllegalArgumentException("months are at least 1, and the change at least 0");
        }
    }

    /** {@return new for six months, gone after twelve, and a change of 20 per cent} */
    public static StageThresholds standard() {
        return new StageThresholds(6, 12, BigDecimal.valueOf(20));
    }

    @Override
    public CustomerStage stageOf(StageEvidence evidence) {
        LocalDate recent = evidence.day().minusMonths(newMonths);
        if (evidence.status() != CustomerStatus.ACTIVE) {
            return CustomerStage.TERMINATION;
        }
        if (evidence.firstOrder().isEmpty() || evidence.lastOrder().isEmpty()) {
            return CustomerStage.POTENTIAL;
        }
        if (evidence.lastOrder().get().isBefore(evidence.day().minusMonths(silentMonths))) {
            return CustomerStage.TERMINATION;
        }
        if (evidence.wonBack().filter(back -> !back.isBefore(recent)).isPresent()) {
            return CustomerStage.RECOVERY;
        }
        return evidence.firstOrder().get().isBefore(recent) ? byChange(evidence) : CustomerStage.DEVELOPMENT;
    }

    private CustomerStage byChange(StageEvidence evidence) {
        boolean byAmount =
                evidence.amountNow().isPresent() && evidence.amountBefore().isPresent();
        BigDecimal now = byAmount ? evidence.amountNow().get() : BigDecimal.valueOf(evidence.ordersNow());
        BigDecimal before = byAmount ? evidence.amountBefore().get() : BigDecimal.valueOf(evidence.ordersBefore());
        BigDecimal hundredfold = now.multiply(HUNDRED);
        if (hundredfold.compareTo(before.multiply(HUNDRED.add(change))) > 0) {
            return CustomerStage.GROWTH;
        }
        return hundredfold.compareTo(before.multiply(HUNDRED.subtract(change))) < 0
                ? CustomerStage.DECLINE
                : CustomerStage.MATURITY;
    }
}
