package io.crmkit.core.analytics.service;

import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How service requests went: how many, how long they took from step to step, how often they came back, and how satisfied
 * the customers were. It tells what was known at an instant, by the history; but type and customer of a request are as
 * they are now, and requests that were deleted since are left out.
 *
 * <p>Called by hosts.
 *
 * @param dimension what the requests are grouped by; absent for one row of all
 * @param bucket the stretch of time to group by, where the dimension is one of time
 * @param created the period that the business days of creation are in; absent for all
 * @param calendar when the business is open, which the times are of; absent for one that never closes
 * @param asOf the instant as of which the report is made
 * @param total all groups together
 * @param rows one row for each group that occurs, by text, what has no group last
 */
public record ServiceTimesReport(
        Optional<ServiceDimension> dimension,
        Bucket bucket,
        Optional<Period> created,
        Optional<BusinessCalendar> calendar,
        Instant asOf,
        Row total,
        List<Row> rows) {

    /**
     * Makes a report.
     *
     * @param dimension what the requests are grouped by
     * @param bucket the stretch of time
     * @param created the period of creation
     * @param calendar when the business is open
     * @param asOf the instant as of which the report is made
     * @param total all groups together
     * @param rows one row for each group
     */
    public ServiceTimesReport {
        rows = List.copyOf(rows);
    }

    /**
     * The requests of one group. A stay that has not ended is in no time.
     *
     * @param group the value of the dimension: a type, a status, the id of a user or customer, the first day of a stretch
     *     of time; absent where a request has none
     * @param requests how many there are
     * @param statuses how many are in each status, in the order of the life cycle
     * @param assigning from creation to the first assignment
     * @param handling from each assignment, or return, to the handling
     * @param feedingBack from each handling to what the customer says of it, good or bad
     * @param archiving from the feedback that ended it to the archive
     * @param resolving from creation to the feedback that ended it
     * @param reworked how many came back to be handled again, once or more
     * @param reworkRate the part of those that the customer has said something of, in per cent, rounded half up to four
     *     decimals; absent if there is none
     * @param satisfactions how many ended with each satisfaction, from 1 to 5
     * @param satisfaction the mean of those, rounded half up to four decimals; absent if none has ended
     */
    public record Row(
            Optional<String> group,
            long requests,
            Map<ServiceStatus, Long> statuses,
            Spread.Summary assigning,
            Spread.Summary handling,
            Spread.Summary feedingBack,
            Spread.Summary archiving,
            Spread.Summary resolving,
            long reworked,
            Optional<BigDecimal> reworkRate,
            List<Long> satisfactions,
            Optional<BigDecimal> satisfaction) {

        /**
         * Makes a row.
         *
         * @param group the value of the dimension
         * @param requests how many there are
         * @param statuses how many are in each status
         * @param assigning to the first assignment
         * @param handling to the handling
         * @param feedingBack to what the customer says
         * @param archiving to the archive
         * @param resolving to the feedback that ended it
         * @param reworked how many came back
         * @param reworkRate the part that came back
         * @param satisfactions how many ended with each satisfaction
         * @param satisfaction the mean of those
         */
        public Row {
            satisfactions = List.copyOf(satisfactions);
        }
    }
}
