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
                reports.sales().contribution().period(),
                reports.sales().contribution().asOf());
        for (ContributionReport.Table table : reports.sales().contribution().tables()) {
            facts.add(new Fact(
                    "Contribution, " + sold,
                    notation.amount(table.total().amount()) + " "
                            + table.currency().getCurrencyCode()));
        }
        facts.add(new Fact(
                "Customers with an order, " + sold,
                notation.count(reports.customers().retention().buyers())));
        facts.add(new Fact(
                "Of them with two orders or more",
                notation.percent(reports.customers().retention().repeatRate())));
        add(
                facts,
                "Customers lost, "
                        + Notation.period(
                                reports.losses().losses().period(),
                                reports.losses().losses().asOf()),
                reports.losses().losses().lossRate());
        add(
                facts,
                "Service requests handled again, "
                        + Notation.period(
                                reports.service().requests().period(),
                                reports.service().requests().asOf()),
                reports.service().requests().rework().rate());
        add(
                facts,
                "Chances won of those ended",
                reports.sales().bySource().total().winRate());
        return facts;
    }

    private void add(List<Fact> facts, String name, Optional<BigDecimal> percent) {
        facts.add(new Fact(name, percent.map(notation::percent).orElse("none yet")));
    }
}
