package io.crmkit.core.report;

import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.report.ChanceFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the chances have come.
 *
 * <p>Called by hosts.
 *
 * @param asOf when the report was made
 * @param chances how many chances there are in all
 * @param rows one row for each status, in the order of the life cycle
 * @param winRate the part won of all that were won or failed, in per cent, rounded half up to four decimals; absent if
 *     none was
 */
public record ChanceReport(Instant asOf, long chances, List<Row> rows, Optional<BigDecimal> winRate) {

    /**
     * Makes a report.
     *
     * @param asOf when the report was made
     * @param chances how many chances there are in all
     * @param rows one row for each status
     * @param winRate the part won
     */
    public ChanceReport {
        rows = List.copyOf(rows);
    }

    /**
     * The chances of one status.
     *
     * @param status the status
     * @param chances how many, perhaps none
     * @param share the part of all chances, in per cent, rounded half up to four decimals
     */
    public record Row(ChanceStatus status, long chances, BigDecimal share) {}

    /**
     * {@return the report}
     *
     * @param facts the counts
     * @param asOf when the report is made
     */
    public static ChanceReport of(Collection<ChanceFact> facts, Instant asOf) {
        Map<ChanceStatus, Long> counts = new EnumMap<>(ChanceStatus.class);
        facts.forEach(fact -> counts.merge(fact.status(), fact.chances(), Long::sum));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        List<Row> rows = new ArrayList<>();
        for (ChanceStatus status : ChanceStatus.values()) {
            long chances = counts.getOrDefault(status, 0L);
            rows.add(new Row(status, chances, Shares.percent(chances, all)));
        }
        long won = counts.getOrDefault(ChanceStatus.WON, 0L);
        long ended = won + counts.getOrDefault(ChanceStatus.FAILED, 0L);
        Optional<BigDecimal> winRate = ended == 0 ? Optional.empty() : Optional.of(Shares.percent(won, ended));
        return new ChanceReport(asOf, all, rows, winRate);
    }
}
