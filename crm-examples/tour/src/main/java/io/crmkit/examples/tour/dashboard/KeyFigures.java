package io.crmkit.examples.tour.dashboard;

import io.crmkit.core.report.ContributionReport;
import io.crmkit.examples.tour.reporting.Fact;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures that one looks for first. */
final class KeyFigures {
    private final ReportSet reports;
    private final Notation notation;

    KeyFigures(ReportSet reports, Notation notation) {
        this.reports = reports;
        this.notation = notation;
    }

    List<Fact> list() {
        List<Fact> facts = new ArrayList<>();
        String sold = Notation.period(
                reports.contribution().period(), reports.contribution().asOf());
        for (ContributionReport.Table table : reports.contribution().tables()) {
            facts.add(new Fact(
                    "Contribution, " + sold,
                    notation.amount(table.total().amount()) + " "
                            + table.currency().getCurrencyCode()));
        }
        facts.add(new Fact(
                "Customers with an order, " + sold,
                notation.count(reports.retention().buyers())));
        facts.add(new Fact(
                "Of them with two orders or more",
                notation.percent(reports.retention().repeatRate())));
        add(
                facts,
                "Customers lost, "
                        + Notation.period(
                                reports.losses().period(), reports.losses().asOf()),
                reports.losses().lossRate());
        add(
                facts,
                "Service requests handled again, "
                        + Notation.period(
                                reports.service().period(), reports.service().asOf()),
                reports.service().rework().rate());
        add(facts, "Chances won of those ended", reports.chances().winRate());
        return facts;
    }

    private void add(List<Fact> facts, String name, Optional<BigDecimal> percent) {
        facts.add(new Fact(name, percent.map(notation::percent).orElse("none yet")));
    }
}
