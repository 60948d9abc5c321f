package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.customer.RfmReport;
import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.HeatMap;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.CustomerTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How lately and how often the customers buy. */
final class SegmentPanels {
    private static final int FIFTHS = 5;

    private final RfmReport report;
    private final Notation notation;

    SegmentPanels(RfmReport report, Notation notation) {
        this.report = report;
        this.notation = notation;
    }

    List<Panel> panels() {
        return report.tables().stream()
                .flatMap(table -> Stream.of(segments(table), scores(table)))
                .toList();
    }

    private Panel segments(RfmReport.Table table) {
        List<BarChart.Bar> bars = table.segments().stream()
                .sorted(Comparator.comparing(RfmReport.Segment::customers).reversed())
                .map(segment -> BarChart.Bar.of(
                        Words.plain(segment.segment()),
                        segment.customers(),
                        notation.count(segment.customers()) + " · "
                                + notation.count(segment.amount().amount()) + " " + table.currency()))
                .toList();
        return new Panel(
                "segments-" + table.currency(),
                "Segments by recency and frequency (RFM)",
                "In the mean, the last order is " + notation.tenth(table.recency()) + " days ago on "
                        + report.day() + ", and a customer has " + notation.tenth(table.frequency())
                        + " orders of " + notation.amount(table.amount()) + " " + table.currency() + " together.",
                new BarChart(
                        Span.HALF,
                        BarChart.Direction.LYING,
                        "Segment",
                        new NumberAxis(
                                "Customers (beside each bar also their amount, " + table.currency() + ")",
                                true,
                                notation::count),
                        List.of("Customers"),
                        bars),
                CustomerTables.segments(report));
    }

    private Panel scores(RfmReport.Table table) {
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int recency = 1; recency <= FIFTHS; recency++) {
            for (int frequency = 1; frequency <= FIFTHS; frequency++) {
                long count = count(table, recency, frequency);
                cells.add(new HeatMap.Cell(
                        FIFTHS - recency,
                        frequency - 1,
                        BigDecimal.valueOf(count),
                        List.of(notation.count(count)),
                        "Recency " + recency + ", frequency " + frequency + ": " + notation.count(count)));
            }
        }
        long best = count(table, FIFTHS, FIFTHS);
        return new Panel(
                "scores-" + table.currency(),
                "Customers by recency and frequency",
                notation.count(best) + " of " + notation.count(table.rows().size())
                        + " customers are in the best fifth by both: they bought most lately and most often.",
                new HeatMap(
                        Span.HALF,
                        "Recency",
                        "Frequency: fifth by number of orders, 5 the most",
                        new NumberAxis("Customers", true, notation::count),
                        IntStream.rangeClosed(1, FIFTHS)
                                .mapToObj(i ->
                                        FIFTHS + 1 - i + (i == 1 ? ", latest" : i == FIFTHS ? ", longest ago" : ""))
                                .toList(),
                        IntStream.rangeClosed(1, FIFTHS)
                                .mapToObj(String::valueOf)
                                .toList(),
                        cells),
                CustomerTables.rfm(report));
    }

    private static long count(RfmReport.Table table, int recency, int frequency) {
        return table.rows().stream()
                .filter(row -> row.score().recency() == recency && row.score().frequency() == frequency)
                .count();
    }
}
