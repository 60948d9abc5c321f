package io.crmkit.examples.tour.dashboard;

import io.crmkit.examples.tour.chart.BarChart;
import io.crmkit.examples.tour.chart.NumberAxis;
import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.reporting.Notation;
import java.math.BigDecimal;
import java.util.List;

/** What the panels with bars have in common. */
record Bars(Notation notation) {

    /** Bars that lie and have no parts. */
    BarChart lying(Span span, String things, NumberAxis measure, List<BarChart.Bar> bars) {
        return new BarChart(span, BarChart.Direction.LYING, things, measure, List.of(measure.title()), bars);
    }

    /** How many of some things there are. */
    NumberAxis counts(String things) {
        return new NumberAxis(things, true, notation::count);
    }

    BarChart.Bar share(String name, long count, BigDecimal share) {
        return BarChart.Bar.of(name, count, notation.count(count) + " (" + notation.shortPercent(share) + ")");
    }
}
