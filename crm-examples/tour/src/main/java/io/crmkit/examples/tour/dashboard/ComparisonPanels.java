package io.crmkit.examples.tour.dashboard;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.analytics.sales.StageComparison;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.ComparisonTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.Words;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** What has become of the chances since an earlier instant. */
final class ComparisonPanels {
    private final StageComparison report;
    private final Notation notation;
    private final Bars bars;

    ComparisonPanels(StageComparison report, Notation notation) {
        this.report = report;
        this.notation = notation;
        bars = new Bars(notation);
    }

    Panel statuses() {
        long before = report.rows().stream()
                .mapToLong(StageComparison.Row::chancesThen)
                .sum();
        long now = report.rows().stream()
                .mapToLong(StageComparison.Row::chancesNow)
                .sum();
        return new Panel(
                "chances-since",
                "What has become of the chances since "
                        + report.then().atOffset(ZoneOffset.UTC).toLocalDate(),
                "Then " + notation.counted(before, "chance") + " had been recorded, now " + notation.count(now)
                        + ". By status: "
                        + report.rows().stream()
                                .map(row -> Words.plain(row.status().name()) + " " + notation.count(row.chancesThen())
                                        + " then, " + notation.count(row.chancesNow()) + " now")
                                .collect(joining("; "))
                        + ".",
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.LYING,
                        "Status",
                        bars.counts("Chances in the status"),
                        List.of("then", "now"),
                        report.rows().stream().flatMap(this::bars).toList()),
                ComparisonTables.statuses(report));
    }

    private Stream<BarChart.Bar> bars(StageComparison.Row row) {
        String name = Words.plain(row.status().name());
        String change = row.change()
                .filter(part -> part.signum() != 0)
                .map(part -> " (" + (part.signum() > 0 ? "+" : "") + notation.shortPercent(part) + ")")
                .orElse("");
        return Stream.of(
                new BarChart.Bar(
                        name,
                        "then",
                        List.of(BigDecimal.valueOf(row.chancesThen()), BigDecimal.ZERO),
                        notation.count(row.chancesThen()) + worth(row.valuesThen())),
                new BarChart.Bar(
                        name,
                        "now",
                        List.of(BigDecimal.ZERO, BigDecimal.valueOf(row.chancesNow())),
                        notation.count(row.chancesNow()) + change + worth(row.valuesNow())));
    }

    private String worth(List<Money> values) {
        return values.stream()
                .map(value -> " · " + notation.count(value.amount()) + " " + value.currency())
                .collect(joining());
    }
}
