package io.crmkit.examples.tour;

import io.crmkit.core.activity.Activities;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityStatus;
import java.time.LocalDate;
import java.util.Optional;

/** Makes the calls that were promised, and tells which are overdue. */
final class CallChapter {
    private CallChapter() {}

    static void print(Paper paper, Office office) {
        CallRound round = new CallRound(office);
        LocalDate today = office.today();
        long planned = round.plan();
        round.call();
        paper.chapter("Calls to customers");
        paper.text("On " + today + " the managers plan a call to each of the " + planned
                + " customers who get a measure, one a working day. On " + CallRound.DAYS.get(0) + " they make the "
                + round.count(ActivityStatus.DONE) + " calls that are due, on " + CallRound.DAYS.get(1)
                + " none. On " + office.today() + " these are left:");
        Activities activities = office.as(Office.VP_SALES).activities();
        TextTable table = new TextTable()
                .text("Planned for")
                .text("Customer")
                .text("By whom")
                .text("It is");
        activities
                .overdue(Optional.empty(), Office.EVERYTHING)
                .items()
                .forEach(call -> row(table, call, "overdue", office));
        activities
                .dueToday(Optional.empty(), Office.EVERYTHING)
                .items()
                .forEach(call -> row(table, call, "due today", office));
        paper.table(table);
    }

    private static void row(TextTable table, Activity call, String state, Office office) {
        table.row(
                call.getDate().toString(),
                office.customer(call.getCustomer()).getName(),
                office.name(call.getResponsible()),
                state);
    }
}
