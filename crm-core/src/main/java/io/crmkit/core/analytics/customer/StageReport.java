package io.crmkit.core.analytics.customer;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * In which stage of their life cycle the customers are, with what it was told by.
 *
 * <p>Called by hosts.
 *
 * @param day the day on which the stages are told
 * @param windowMonths how many calendar months each of the two windows has that are compared
 * @param policy how stages were told
 * @param statuses the statuses of the orders that count
 * @param asOf the instant as of which the report is made
 * @param stages how many customers are in each stage, in the order of the life cycle
 * @param rows one row for each customer who was known on the day, by customer number
 */
public record StageReport(
        LocalDate day,
        int windowMonths,
        StagePolicy policy,
        Set<OrderStatus> statuses,
        Instant asOf,
        List<Stage> stages,
        List<Row> rows) {

    /**
     * Makes a report.
     *
     * @param day the day
     * @param windowMonths how many months each window has
     * @param policy how stages were told
     * @param statuses the statuses of the orders that count
     * @param asOf the instant as of which the report is made
     * @param stages how many customers are in each stage
     * @param rows one row for each customer
     */
    public StageReport {
        statuses = Set.copyOf(statuses);
        stages = List.copyOf(stages);
        rows = List.copyOf(rows);
    }

    /**
     * The customers in one stage.
     *
     * @param stage the stage
     * @param customers how many, perhaps none
     * @param share the part of all, in per cent, rounded half up to four decimals
     */
    public record Stage(CustomerStage stage, long customers, BigDecimal share) {}

    /**
     * The stage of one customer.
     *
     * @param customer the customer
     * @param stage the stage
     * @param evidence what it was told by
     */
    public record Row(CustomerLabel customer, CustomerStage stage, StageEvidence evidence) {}
}
