package io.crmkit.examples.tour.reporting;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.analytics.service.ConformanceReport;
import java.util.Collection;
import java.util.List;

/** Which ways service requests went, as a table. */
public final class ConformanceTables {
    private ConformanceTables() {}

    /** {@return the ways, the most frequent first} */
    public static ReportTable ways(ConformanceReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "service-ways", "Ways of archived service requests", facts(report))
                .texts("Way")
                .counts("Steps", "Requests")
                .texts("To the letter");
        for (ConformanceReport.Variant way : report.variants()) {
            table.row(
                    Cell.of(told(way.steps())),
                    Cell.of(way.steps().size()),
                    Cell.of(way.cases()),
                    Cell.of(way.isStrict() ? "yes" : "no"));
        }
        return table.build();
    }

    /** {@return steps in words} */
    public static String told(Collection<String> steps) {
        return steps.stream().map(Words::plain).collect(joining(" → "));
    }

    private static List<Fact> facts(ConformanceReport report) {
        return new Facts()
                .add("Period", "all requests ever archived")
                .add("Unit", "service requests that are archived and have a history")
                .method("The way should be: " + told(report.workflow().path()) + ". Tolerated anywhere: "
                        + report.workflow().tolerated().stream()
                                .sorted()
                                .map(Words::plain)
                                .collect(joining(", "))
                        + "; a step taken again at once counts once then.")
                .asOf(report.asOf())
                .list();
    }
}
