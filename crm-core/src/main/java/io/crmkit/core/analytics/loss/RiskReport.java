package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.statistics.BgNbdFit;
import io.crmkit.core.analytics.statistics.PurchaseHistory;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who will buy again, as the BG/NBD model estimates it from all who ever bought ({@link
 * io.crmkit.core.analytics.statistics.BgNbd}), beside the fixed window of the warning: the model holds the silence of a
 * customer against how often that customer used to buy, the window holds that of all against one limit. The unit of time is
 * the week; the orders of one day are one purchase.
 *
 * <p>Called by hosts.
 *
 * @param day the last day of what is known
 * @param horizonDays for how many days from then on purchases are expected
 * @param limitMonths after how many calendar months without an order the scan warns
 * @param statuses the statuses of the orders that count
 * @param asOf the instant as of which the report is made: orders that were recorded later are left out
 * @param fit how the model was fitted; without a model nothing is estimated
 * @param rows one row for each customer who ever bought, the active ones first, then the likeliest to be gone, then the
 *     longest silent, then by customer number
 */
public record RiskReport(
        LocalDate day,
        int horizonDays,
        int limitMonths,
        Set<OrderStatus> statuses,
        Instant asOf,
        BgNbdFit fit,
        List<Row> rows) {

    /**
     * Makes a report.
     *
     * @param day the last day of what is known
     * @param horizonDays for how many days purchases are expected
     * @param limitMonths after how many months the scan warns
     * @param statuses the statuses of the orders that count
     * @param asOf the instant as of which the report is made
     * @param fit how the model was fitted
     * @param rows one row for each customer
     */
    public RiskReport {
        statuses = Set.copyOf(statuses);
        rows = List.copyOf(rows);
    }

    /**
     * What is expected of one customer.
     *
     * @param customer the customer
     * @param status whether the customer is active, lost or retired by what is known
     * @param history how often and when the customer bought, in weeks from the first purchase on
     * @param last the day of the last purchase
     * @param silentDays how many days ago that was
     * @param isPastLimit whether that is before the limit of the warning
     * @param alive the probability that the customer will ever buy again, rounded half up to six decimals; absent without a
     *     model
     * @param expected how many purchases are expected within the horizon, rounded likewise; absent without a model
     */
    public record Row(
            CustomerLabel customer,
            CustomerStatus status,
            PurchaseHistory history,
            LocalDate last,
            long silentDays,
            boolean isPastLimit,
            Optional<BigDecimal> alive,
            Optional<BigDecimal> expected) {}
}
