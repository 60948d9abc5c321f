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
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What customers or products are worth, and how steadily they are bought by or bought. */
final class ClassPanels<T> {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final AbcXyzReport<T> report;
    private final ClassWords words;
    private final ReportTable table;
    private final Notation notation;

    /**
     * Makes panels.
     *
     * @param words what is said of the items
     * @param table the items as a table
     */
    ClassPanels(AbcXyzReport<T> report, ClassWords words, ReportTable table, Notation notation) {
        this.report = report;
        this.words = words;
        this.table = table;
        this.notation = notation;
    }

    /** The Pareto curve of each currency. */
    List<Panel> curves() {
        return report.tables().stream().map(this::pareto).toList();
    }

    /** How many items each pair of classes has, in each currency. */
    List<Panel> matrices(ReportTable pairs) {
        return report.tables().stream().map(part -> matrix(part, pairs)).toList();
    }

    private Panel pareto(AbcXyzReport.Table<T> part) {
        int count = part.rows().size();
        List<LineChart.Point> curve = new ArrayList<>(List.of(LineChart.Point.of(BigDecimal.ZERO, BigDecimal.ZERO)));
        for (AbcXyzReport.Row<T> row : part.rows()) {
            curve.add(LineChart.Point.of(BigDecimal.valueOf(curve.size()), row.cumulativeShare()));
        }
        List<LineChart.Point> equal = List.of(curve.get(0), LineChart.Point.of(BigDecimal.valueOf(count), ALL));
        AbcPolicy policy = report.abc();
        long a = count(part, AbcClass.A);
        String finding =
                "Class A, " + notation.count(a) + " of " + notation.count(count) + " " + words.items() + ", makes "
                        + notation.percent(share(part, AbcClass.A)) + " of "
                        + notation.amount(part.total().amount()) + " "
                        + part.currency()
                        + part.gini()
                                .map(gini -> "; Gini coefficient " + notation.number(gini)
                                        + " (0 if all contributed the same, near 1 if one contributed all)")
                                .orElse("")
                        + ".";
        return new Panel(
                words.prefix() + "pareto-" + part.currency(),
                "Concentration of " + words.amounts() + " by " + words.items() + " (Pareto curve, ABC classes)",
                finding,
                new LineChart(
                        Span.HALF,
                        new NumberAxis(
                                capital(words.items()) + ", from the largest amount to the smallest",
                                true,
                                notation::count),
                        new NumberAxis(
                                "Cumulative share of " + words.amounts() + " (%)", false, notation::shortPercent),
                        List.of(
                                new LineChart.Line("Cumulative share", LineChart.Shape.STRAIGHT, false, curve),
                                new LineChart.Line(
                                        "If all contributed the same", LineChart.Shape.STRAIGHT, true, equal)),
                        zones(part),
                        List.of(
                                new LineChart.Level(policy.a(), notation.shortPercent(policy.a())),
                                new LineChart.Level(
                                        policy.a().add(policy.b()),
                                        notation.shortPercent(policy.a().add(policy.b()))))),
                table);
    }

    private List<LineChart.Zone> zones(AbcXyzReport.Table<T> part) {
        List<LineChart.Zone> zones = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (AbcClass abc : AbcClass.values()) {
            BigDecimal to = from.add(BigDecimal.valueOf(count(part, abc)));
            if (to.compareTo(from) > 0) {
                zones.add(new LineChart.Zone(
                        from, to, List.of(abc.name(), notation.count(count(part, abc)) + " " + words.items())));
            }
            from = to;
        }
        return zones;
    }

    private long count(AbcXyzReport.Table<T> part, AbcClass abc) {
        return part.rows().stream().filter(row -> row.abc() == abc).count();
    }

    private BigDecimal share(AbcXyzReport.Table<T> part, AbcClass abc) {
        return part.rows().stream()
                .filter(row -> row.abc() == abc)
                .reduce((first, second) -> second)
                .map(AbcXyzReport.Row::cumulativeShare)
                .orElse(BigDecimal.ZERO);
    }

    private Panel matrix(AbcXyzReport.Table<T> part, ReportTable pairs) {
        List<HeatMap.Cell> cells =
                part.cells().stream().map(cell -> cell(part, cell)).toList();
        XyzPolicy xyz = report.xyz();
        return new Panel(
                words.prefix() + "matrix-" + part.currency(),
                "What " + words.items() + " are worth (ABC) and how steadily they " + words.act() + " (XYZ)",
                "Of " + notation.count(part.rows().size()) + " " + words.items() + ", " + notation.count(steady(part))
                        + " " + words.act() + " steadily or with swings (X or Y) from month to month, "
                        + part.first() + " to " + part.last() + "; the others " + words.act() + " now and then (Z).",
                new HeatMap(
                        Span.HALF,
                        "ABC class",
                        "Coefficient of variation of monthly " + words.values(),
                        new NumberAxis("Share of " + words.amounts() + " (%)", false, notation::shortPercent),
                        Arrays.stream(AbcClass.values()).map(Enum::name).toList(),
                        List.of(
                                "X: up to " + notation.number(xyz.x()),
                                "Y: up to " + notation.number(xyz.y()),
                                "Z: above"),
                        cells),
                pairs);
    }

    private HeatMap.Cell cell(AbcXyzReport.Table<T> part, AbcXyzReport.Cell cell) {
        List<String> texts = List.of(
                notation.count(cell.items()) + " " + words.items(),
                notation.percent(cell.share()),
                notation.count(cell.amount().amount()) + " " + part.currency());
        return new HeatMap.Cell(
                List.of(AbcClass.values()).indexOf(cell.abc()),
                List.of(XyzClass.values()).indexOf(cell.xyz()),
                cell.share(),
                cell.items() == 0 ? List.of("none") : texts,
                cell.abc().name() + cell.xyz() + ": " + String.join(", ", texts));
    }

    private long steady(AbcXyzReport.Table<T> part) {
        return part.rows().stream().filter(row -> row.xyz() != XyzClass.Z).count();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
