package io.crmkit.core.analytics.sales;

import io.crmkit.core.report.Shares;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures of each status at two instants, from what was known then.
 *
 * <p>Called by hosts.
 *
 * @param then the earlier instant
 * @param now the later one
 * @param rows one row for each status, in the order of the life cycle
 */
public record StageComparison(Instant then, Instant now, List<Row> rows) {

    /**
     * Makes a comparison.
     *
     * @param then the earlier instant
     * @param now the later one
     * @param rows one row for each status
     */
    public StageComparison {
        rows = List.copyOf(rows);
    }

    /**
     * The figures of one status.
     *
     * @param status the status
     * @param chancesThen how many chances were in it at the earlier instant
     * @param chancesNow how many at the later one
     * @param change how many more they are, in per cent of those before, rounded half up to four decimals; absent if there
     *     was none
     * @param valuesThen what they were worth, one sum for each currency
     * @param valuesNow what they are worth
     */
    public record Row(
            ChanceStatus status,
            long chancesThen,
            long chancesNow,
            Optional<BigDecimal> change,
            List<Money> valuesThen,
            List<Money> valuesNow) {

        /**
         * Makes a row.
         *
         * @param status the status
         * @param chancesThen how many chances were in it
         * @param chancesNow how many are
         * @param change how many more they are
         * @param valuesThen what they were worth
         * @param valuesNow what they are worth
         */
        public Row {
            valuesThen = List.copyOf(valuesThen);
            valuesNow = List.copyOf(valuesNow);
        }
    }

    /**
     * {@return the comparison of two reports}
     *
     * @param then the earlier report
     * @param now the later one, of the same chances
     */
    public static StageComparison of(PipelineReport then, PipelineReport now) {
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < now.stages().size(); place++) {
            PipelineReport.Stage before = then.stages().get(place);
            PipelineReport.Stage after = now.stages().get(place);
            long more = after.chances() - before.chances();
            rows.add(new Row(
                    after.status(),
                    before.chances(),
                    after.chances(),
                    before.chances() == 0 ? Optional.empty() : Optional.of(Shares.percent(more, before.chances())),
                    before.values(),
                    after.values()));
        }
        return new StageComparison(then.asOf(), now.asOf(), rows);
    }
}
