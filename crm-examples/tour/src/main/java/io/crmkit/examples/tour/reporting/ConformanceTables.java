package io.crmkit.examples.tour.reporting;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.analytics.service.ConformanceReport;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Which ways service requests went, as a table. */
public final class ConformanceTables {
    private ConformanceTables() {}

    /** {@return the ways, the most frequent first} */
    public static ReportTable ways(ConformanceReport report, Instant asOf) {
        ReportTable.Builder table = ReportTable.named(
                        "service-ways", "Ways of archived service requests", facts(report, asOf))
                .texts("Way")
                .counts("Steps", "Requests")
                .texts("To the letter");
        for (ConformanceReport.Variant way : report.variants()) {
            table.row(
                    Cell.of(told(way.steps())),
                    Cell.of(way.steps().size()),
                    Cell.of(way.cases()),
                    Cell.of(isStrict(report, way) ? "yes" : "no"));
        }
        return table.build();
    }

    /** {@return whether a way is exactly that of the workflow} */
    public static boolean isStrict(ConformanceReport report, ConformanceReport.Variant way) {
        return way.steps().equals(report.workflow().path());
    }

    /** {@return steps in words} */
    public static String told(Collection<String> steps) {
        return steps.stream().map(Words::plain).collect(joining(" → "));
    }

    private static List<Fact> facts(ConformanceReport report, Instant asOf) {
        return new Facts()
                .add("Period", "all requests ever archived")
                .add("Unit", "service requests that are archived and have a history")
                .method("The way should be: " + told(report.workflow().path()) + ". Tolerated anywhere: "
                        + report.workflow().tolerated().stream()
                                .sorted()
                                .map(Words::plain)
                                .collect(joining(", "))
                        + "; a step taken again at once counts once then.")
                .asOf(asOf)
                .list();
    }
}
