package io.crmkit.examples.tour;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.DefaultRole;
import io.crmkit.core.command.ImportSummary;

/** Imports, and tells what came in and by which rules. */
final class ImportChapter {
    private ImportChapter() {}

    static void print(Paper paper, Office office, SteelWheels data) {
        paper.chapter("The import");
        paper.table(summary(Imports.run(office, data, paper)));
        notes(paper, data);
        paper.text("Employees become users. The first title that theirs starts with gives the roles:");
        paper.table(roles(data));
        paper.text("The status of an order, and what it becomes:");
        paper.table(statuses(data));
        paper.text("The level of a customer: the first row whose demands are met, by what was ordered so far and by the"
                + " credit limit.");
        paper.table(levels());
    }

    private static TextTable summary(Iterable<Imports.Step> steps) {
        TextTable table =
                new TextTable().text("Imported").figure("New").figure("Changed").figure("Unchanged");
        for (Imports.Step step : steps) {
            ImportSummary summary = step.summary();
            table.row(
                    step.what(),
                    Figures.count(summary.inserted()),
                    Figures.count(summary.updated()),
                    Figures.count(summary.unchanged()));
        }
        return table;
    }

    private static void notes(Paper paper, SteelWheels data) {
        SteelWheels.Notes notes = data.notes();
        paper.text("Amounts are US dollars, without discounts; all stock is said to be in " + Catalogue.WAREHOUSE
                + ". A customer is one since its first order, and its manager is its sales representative.");
        paper.text(data.companies().size() + " companies and "
                + data.orders().size() + " orders are on file. "
                + data.prospects().size()
                + " companies never ordered: they are no customers yet, and a later chapter takes them as chances. The "
                + SalesHistory.late(data).size() + " orders from " + SalesHistory.LATE
                + " on are held back; in the next chapter they come in, a day later.");
        paper.text("Put right: " + notes.repairedTexts() + " texts with a broken escape (Mu00fcnchen), "
                + notes.swappedContacts() + " contacts with first and last name swapped. Left out: "
                + notes.linesWithoutOrder() + " order line without an order.");
        paper.gap();
    }

    private static TextTable roles(SteelWheels data) {
        TextTable table = new TextTable().text("Job title").text("Roles").figure("Users");
        for (Staff.Rule rule : Staff.RULES) {
            long users = data.employees().stream()
                    .filter(employee -> Staff.rule(employee).equals(rule))
                    .count();
            String roles =
                    rule.roles().stream().map(DefaultRole::roleName).sorted().collect(joining(", "));
            table.row(rule.title(), roles, Figures.count(users));
        }
        return table;
    }

    private static TextTable statuses(SteelWheels data) {
        TextTable table = new TextTable()
                .text("Steel Wheels")
                .text("crmkit")
                .figure("Orders")
                .text("Because it is");
        for (SalesHistory.StatusRule rule : SalesHistory.STATUSES) {
            long orders = data.orders().stream()
                    .filter(order -> order.status().equals(rule.text()))
                    .count();
            table.row(rule.text(), rule.status().name(), Figures.count(orders), rule.reason());
        }
        return table;
    }

    private static TextTable levels() {
        TextTable table =
                new TextTable().text("Level").figure("Ordered from, USD").figure("Credit limit from, USD");
        for (LevelRule rule : LevelRule.ALL) {
            table.row(rule.level().name(), Figures.amount(rule.turnover()), Figures.amount(rule.creditLimit()));
        }
        return table;
    }
}
