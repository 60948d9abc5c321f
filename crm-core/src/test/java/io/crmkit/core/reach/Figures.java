package io.crmkit.core.reach;

import io.crmkit.core.report.ChanceReport;
import io.crmkit.core.report.CompositionReport;
import io.crmkit.core.report.ContributionReport;
import io.crmkit.core.report.LossReport;
import io.crmkit.core.report.ServiceReport;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.value.Money;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What reports say, number by number, by a name for each; numbers that are zero are left out, but not names of rows.
 */
final class Figures {
    private final Map<String, String> figures = new TreeMap<>();

    Figures count(String name, long number) {
        if (number != 0) {
            figures.put(name, Long.toString(number));
        }
        return this;
    }

    Figures amount(String name, Money amount) {
        if (amount.amount().signum() != 0) {
            figures.put(name + " " + amount.currency(), amount.amount().toPlainString());
        }
        return this;
    }

    Figures text(String name, Object text) {
        figures.put(name, text.toString());
        return this;
    }

    Map<String, String> all() {
        return figures;
    }

    static Map<String, String> of(ContributionReport report) {
        Figures figures = new Figures();
        report.tables().forEach(table -> {
            figures.amount("total", table.total());
            table.rows()
                    .forEach(row -> figures.amount(row.customer().id() + " amount", row.amount())
                            .count(row.customer().id() + " " + table.currency() + " orders", row.orders()));
        });
        return figures.all();
    }

    /** Whom a report names, by what, and in which currencies. */
    static Map<String, String> customers(ContributionReport report) {
        Figures figures = new Figures();
        report.tables()
                .forEach(table -> table.rows()
                        .forEach(row -> figures.text(
                                row.customer().id() + " " + table.currency(),
                                row.customer().number() + " " + row.customer().name())));
        return figures.all();
    }

    static Map<String, String> of(CompositionReport report) {
        Figures figures = new Figures().count("all", report.customers());
        report.rows().forEach(row -> figures.text(row.value().orElse("unspecified"), Long.toString(row.customers())));
        return figures.all();
    }

    /** What the customers of each group contributed. */
    static Map<String, String> contributions(CompositionReport report) {
        Figures figures = new Figures();
        report.rows()
                .forEach(row -> row.contributions()
                        .forEach(amount -> figures.amount(row.value().orElse("unspecified"), amount)));
        return figures.all();
    }

    static Map<String, String> of(ChanceReport report) {
        Figures figures = new Figures().count("all", report.chances());
        report.rows().forEach(row -> figures.count(row.status().name(), row.chances()));
        return figures.all();
    }

    static Map<String, String> of(ServiceReport report) {
        Figures figures = new Figures()
                .count("all", report.requests())
                .count("fed back", report.rework().fedBack())
                .count("reworked", report.rework().reworked());
        report.tables()
                .forEach(table -> table.rows()
                        .forEach(row -> figures.count(
                                table.from().map(Object::toString).orElse("") + " " + row.type(), row.requests())));
        report.statuses().forEach(row -> figures.count(row.status().name(), row.requests()));
        report.satisfactions().forEach(row -> figures.count("satisfaction " + row.satisfaction(), row.requests()));
        report.stages()
                .forEach(row ->
                        row.mean().ifPresent(mean -> figures.text(row.stage().name(), row.requests() + " in " + mean)));
        return figures.all();
    }

    static Map<String, String> of(LossReport report) {
        Figures figures = new Figures()
                .text(
                        "cases",
                        report.losses().stream()
                                .map(LossFact::lossCase)
                                .map(Object::toString)
                                .collect(Collectors.toCollection(TreeSet::new)))
                .count("lost", report.customersLost())
                .count("at risk", report.customersAtRisk());
        report.tables()
                .forEach(table -> table.rows()
                        .forEach(row -> figures.count(
                                table.from().map(Object::toString).orElse("") + " " + row.reasonClass(),
                                row.losses())));
        return figures.all();
    }
}
