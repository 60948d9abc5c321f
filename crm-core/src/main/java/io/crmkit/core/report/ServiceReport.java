package io.crmkit.core.report;

import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What customers asked for after the sale in a period, and how it was handled.
 *
 * <p>Called by hosts.
 *
 * @param period the period that the business days of creation are in
 * @param asOf when the report was made
 * @param requests how many requests there are in all
 * @param tables how many of each type, one table for each stretch of time, in order
 * @param statuses how many in each status, in the order of the life cycle
 * @param stages how long they take from step to step, in the order of the life cycle
 * @param rework how many had to be handled again
 * @param satisfactions how satisfied the customers are, from 1 to 5
 */
public record ServiceReport(
        Period period,
        Instant asOf,
        long requests,
        List<Table> tables,
        List<StatusRow> statuses,
        List<StageRow> stages,
        Rework rework,
        List<SatisfactionRow> satisfactions) {

    /**
     * Makes a report.
     *
     * @param period the period
     * @param asOf when the report was made
     * @param requests how many requests there are in all
     * @param tables how many of each type
     * @param statuses how many in each status
     * @param stages how long they take
     * @param rework how many had to be handled again
     * @param satisfactions how satisfied the customers are
     */
    public ServiceReport {
        tables = List.copyOf(tables);
        statuses = List.copyOf(statuses);
        stages = List.copyOf(stages);
        satisfactions = List.copyOf(satisfactions);
    }

    /**
     * The requests that were created in one stretch of time.
     *
     * @param from the first day of the stretch; absent if the table is about the period as a whole
     * @param requests how many
     * @param rows one row for each type of the dictionary, in its order, and for each other type that occurs, by text
     */
    public record Table(Optional<LocalDate> from, long requests, List<TypeRow> rows) {

        /**
         * Makes a table.
         *
         * @param from the first day of the stretch
         * @param requests how many
         * @param rows one row for each type
         */
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The requests of one type.
     *
     * @param type the type, a value of the dictionary
     * @param requests how many, perhaps none
     * @param share the part of all requests of the table, in per cent, rounded half up to four decimals
     */
    public record TypeRow(String type, long requests, BigDecimal share) {}

    /**
     * The requests in one status.
     *
     * @param status the status
     * @param requests how many, perhaps none
     * @param share the part of all requests, in per cent, rounded half up to four decimals
     */
    public record StatusRow(ServiceStatus status, long requests, BigDecimal share) {}

    /**
     * How long one stage takes.
     *
     * @param stage the stage
     * @param requests how many requests have it behind them
     * @param mean the mean time they took for it, cut off to the nanosecond; absent if there are none
     */
    public record StageRow(ServiceStage stage, long requests, Optional<Duration> mean) {}

    /**
     * How many requests had to be handled again.
     *
     * @param fedBack how many requests customers have given feedback on, satisfied or not
     * @param reworked how many of them had to be handled again, once or more
     * @param rate the second of the first, in per cent, rounded half up to four decimals; absent if there is no
     *     feedback
     */
    public record Rework(long fedBack, long reworked, Optional<BigDecimal> rate) {}

    /**
     * The requests that ended with one satisfaction.
     *
     * @param satisfaction the satisfaction, from 1 to 5
     * @param requests how many, perhaps none
     * @param share the part of all that ended with feedback, in per cent, rounded half up to four decimals
     */
    public record SatisfactionRow(int satisfaction, long requests, BigDecimal share) {}
}
