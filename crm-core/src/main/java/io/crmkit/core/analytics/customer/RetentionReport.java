package io.crmkit.core.analytics.customer;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which customers were won, and which came again. A customer is active in a stretch of time (a month, say) with an order
 * dated in it, in whatever currency, and was won in the first one that there is; orders before the period tell that too.
 *
 * <p>Called by hosts.
 *
 * @param period the period
 * @param bucket the stretch of time
 * @param statuses the statuses of the orders that count
 * @param asOf when the report was made
 * @param buyers how many customers have an order in the period
 * @param repeatBuyers how many of them have two or more
 * @param repeatRate the part of the buyers that these are, in per cent, rounded half up to four decimals
 * @param stretches one for each stretch of time of the period, in order
 * @param cohorts one for each stretch of time of the period, in order: the customers who were won in it
 */
public record RetentionReport(
        Period period,
        Bucket bucket,
        Set<OrderStatus> statuses,
        Instant asOf,
        long buyers,
        long repeatBuyers,
        BigDecimal repeatRate,
        List<Stretch> stretches,
        List<Cohort> cohorts) {

    /**
     * Makes a report.
     *
     * @param period the period
     * @param bucket the stretch of time
     * @param statuses the statuses of the orders that count
     * @param asOf when the report was made
     * @param buyers how many customers have an order in the period
     * @param repeatBuyers how many of them have two or more
     * @param repeatRate the part of the buyers that these are
     * @param stretches the stretches of time
     * @param cohorts the cohorts
     */
    public RetentionReport {
        statuses = Set.copyOf(statuses);
        stretches = List.copyOf(stretches);
        cohorts = List.copyOf(cohorts);
    }

    /**
     * Who came, came again, and stayed away in a stretch of time.
     *
     * @param from its first day
     * @param active how many customers were active: acquired, retained and returned ones
     * @param acquired how many were active for the first time
     * @param retained how many were active in the stretch before too
     * @param returned how many were active once, but not in the stretch before
     * @param missing how many were active in the stretch before, and not in this one
     * @param retentionRate the part of those active in the stretch before who were retained, in per cent, rounded half up to
     *     four decimals; 0 of none
     */
    public record Stretch(
            LocalDate from,
            long active,
            long acquired,
            long retained,
            long returned,
            long missing,
            BigDecimal retentionRate) {}

    /**
     * The customers who were won in one stretch of time.
     *
     * @param from its first day
     * @param customers how many they are
     * @param later how many of them were active in that stretch, which is all of them, in the next one, and so on to the end
     *     of the period
     */
    public record Cohort(LocalDate from, long customers, List<Later> later) {

        /**
         * Makes a cohort.
         *
         * @param from its first day
         * @param customers how many they are
         * @param later how many of them were active from then on
         */
        public Cohort {
            later = List.copyOf(later);
        }
    }

    /**
     * What became of a cohort.
     *
     * @param active how many of it were active
     * @param share the part of the cohort that they are, in per cent, rounded half up to four decimals; 0 of none
     */
    public record Later(long active, BigDecimal share) {}
}
