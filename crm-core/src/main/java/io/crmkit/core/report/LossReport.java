package io.crmkit.core.report;

import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which customers were lost in a period, and why. Only determined losses count; warnings do not.
 *
 * <p>Called by hosts.
 *
 * @param period the period that the lost dates are in
 * @param asOf when the report was made
 * @param losses the losses, by date, then by customer number
 * @param tables how many for each reason, one table for each stretch of time, in order
 * @param customersLost how many customers were lost; one that was won back and lost again counts once
 * @param customersAtRisk how many there were to lose: those that were lost in the period, whatever they are now; and
 *     those that became customers before its end and are active now, or are lost now with a loss on or after its first
 *     day
 * @param lossRate the lost ones of those, in per cent, rounded half up to four decimals; absent if there was none to
 *     lose
 */
public record LossReport(
        Period period,
        Instant asOf,
        List<LossFact> losses,
        List<Table> tables,
        long customersLost,
        long customersAtRisk,
        Optional<BigDecimal> lossRate) {

    /**
     * Makes a report.
     *
     * @param period the period
     * @param asOf when the report was made
     * @param losses the losses
     * @param tables how many for each reason
     * @param customersLost how many customers were lost
     * @param customersAtRisk how many there were to lose
     * @param lossRate the lost ones of those
     */
    public LossReport {
        losses = List.copyOf(losses);
        tables = List.copyOf(tables);
    }

    /**
     * The losses of one stretch of time.
     *
     * @param from the first day of the stretch; absent if the table is about the period as a whole
     * @param losses how many
     * @param rows one row for each reason of the dictionary, in its order, and for each other one that occurs, by text
     */
    public record Table(Optional<LocalDate> from, long losses, List<ReasonRow> rows) {

        /**
         * Makes a table.
         *
         * @param from the first day of the stretch
         * @param losses how many
         * @param rows one row for each reason
         */
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The losses for one reason.
     *
     * @param reasonClass the reason, a value of the dictionary
     * @param losses how many, perhaps none
     * @param share the part of all losses of the table, in per cent, rounded half up to four decimals
     */
    public record ReasonRow(String reasonClass, long losses, BigDecimal share) {}
}
