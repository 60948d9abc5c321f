package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.analytics.classification.AbcClass;
import io.crmkit.core.analytics.classification.AbcPolicy;
import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.analytics.classification.XyzClass;
import io.crmkit.core.analytics.classification.XyzPolicy;
import io.crmkit.examples.tour.chart.HeatMap;
import io.crmkit.examples.tour.chart.LineChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.CustomerTables;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.spi.report.CustomerLabel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the customers are worth, and how steadily they buy. */
final class ClassPanels {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final AbcXyzReport<CustomerLabel> report;
    private final Notation notation;

    ClassPanels(AbcXyzReport<CustomerLabel> report, Notation notation) {
        this.report = report;
        this.notation = notation;
    }

    List<Panel> panels() {
        return report.tables().stream()
                .flatMap(table -> Stream.of(pareto(table), matrix(table)))
                .toList();
    }

    private Panel pareto(AbcXyzReport.Table<CustomerLabel> table) {
        int customers = table.rows().size();
        List<LineChart.Point> curve = new ArrayList<>(List.of(LineChart.Point.of(BigDecimal.ZERO, BigDecimal.ZERO)));
        for (AbcXyzReport.Row<CustomerLabel> row : table.rows()) {
            curve.add(LineChart.Point.of(BigDecimal.valueOf(curve.size()), row.cumulativeShare()));
        }
        List<LineChart.Point> equal = List.of(curve.get(0), LineChart.Point.of(BigDecimal.valueOf(customers), ALL));
        AbcPolicy policy = report.abc();
        long a = count(table, AbcClass.A);
        String finding = "Class A, " + notation.count(a) + " of " + notation.count(customers) + " customers, makes "
                + notation.percent(share(table, AbcClass.A)) + " of "
                + notation.amount(table.total().amount()) + " "
                + table.currency()
                + table.gini()
                        .map(gini -> "; Gini coefficient " + notation.number(gini)
                                + " (0 if all contributed the same, near 1 if one contributed all)")
                        .orElse("")
                + ".";
        return new Panel(
                "pareto-" + table.currency(),
                "Concentration of contribution (Pareto curve, ABC classes)",
                finding,
                new LineChart(
                        Span.HALF,
                        new NumberAxis(
                                "Customers, from the largest contribution to the smallest", true, notation::count),
                        new NumberAxis("Cumulative share of contribution (%)", false, notation::shortPercent),
                        List.of(
                                new LineChart.Line("Cumulative share", LineChart.Shape.STRAIGHT, false, curve),
                                new LineChart.Line(
                                        "If all contributed the same", LineChart.Shape.STRAIGHT, true, equal)),
                        zones(table),
                        List.of(
                                new LineChart.Level(policy.a(), notation.shortPercent(policy.a())),
                                new LineChart.Level(
                                        policy.a().add(policy.b()),
                                        notation.shortPercent(policy.a().add(policy.b()))))),
                CustomerTables.abcXyz(report));
    }

    private List<LineChart.Zone> zones(AbcXyzReport.Table<CustomerLabel> table) {
        List<LineChart.Zone> zones = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (AbcClass abc : AbcClass.values()) {
            BigDecimal to = from.add(BigDecimal.valueOf(count(table, abc)));
            if (to.compareTo(from) > 0) {
                zones.add(new LineChart.Zone(
                        from, to, List.of(abc.name(), notation.count(count(table, abc)) + " customers")));
            }
            from = to;
        }
        return zones;
    }

    private static long count(AbcXyzReport.Table<CustomerLabel> table, AbcClass abc) {
        return table.rows().stream().filter(row -> row.abc() == abc).count();
    }

    private static BigDecimal share(AbcXyzReport.Table<CustomerLabel> table, AbcClass abc) {
        return table.rows().stream()
                .filter(row -> row.abc() == abc)
                .reduce((first, second) -> second)
                .map(AbcXyzReport.Row::cumulativeShare)
                .orElse(BigDecimal.ZERO);
    }

    private Panel matrix(AbcXyzReport.Table<CustomerLabel> table) {
        List<HeatMap.Cell> cells =
                table.cells().stream().map(cell -> cell(table, cell)).toList();
        XyzPolicy xyz = report.xyz();
        return new Panel(
                "matrix-" + table.currency(),
                "What customers are worth (ABC) and how steadily they buy (XYZ)",
                "Of " + notation.count(table.rows().size()) + " customers, " + notation.count(steady(table))
                        + " buy steadily or with swings (X or Y) from month to month, "
                        + table.first() + " to " + table.last() + "; the others buy now and then (Z).",
                new HeatMap(
                        Span.HALF,
                        "ABC class",
                        "Coefficient of variation of monthly contribution",
                        new NumberAxis("Share of contribution (%)", false, notation::shortPercent),
                        Arrays.stream(AbcClass.values()).map(Enum::name).toList(),
                        List.of(
                                "X: up to " + notation.number(xyz.x()),
                                "Y: up to " + notation.number(xyz.y()),
                                "Z: above"),
                        cells),
                CustomerTables.matrix(report));
    }

    private HeatMap.Cell cell(AbcXyzReport.Table<CustomerLabel> table, AbcXyzReport.Cell cell) {
        List<String> texts = List.of(
                notation.count(cell.items()) + " customers",
                notation.percent(cell.share()),
                notation.count(cell.amount().amount()) + " " + table.currency());
        return new HeatMap.Cell(
                List.of(AbcClass.values()).indexOf(cell.abc()),
                List.of(XyzClass.values()).indexOf(cell.xyz()),
                cell.share(),
                cell.items() == 0 ? List.of("none") : texts,
                cell.abc().name() + cell.xyz() + ": " + String.join(", ", texts));
    }

    private static long steady(AbcXyzReport.Table<CustomerLabel> table) {
        return table.rows().stream().filter(row -> row.xyz() != XyzClass.Z).count();
    }
}
