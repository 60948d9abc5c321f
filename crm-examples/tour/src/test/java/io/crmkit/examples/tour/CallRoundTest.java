package io.crmkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.activity.Activities;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.value.Page;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallRoundTest {
    private final Toured toured = Toured.imported();
    private final Office office = toured.office();

    @Test
    void theCallsThatWereNotMadeAreOverdueAndTheNextOneIsDue() {
        new Retention(office, toured.data()).run();
        CallRound round = new CallRound(office);

        assertThat(round.plan()).isEqualTo(11);
        round.call();

        Activities all = office.as(Office.VP_SALES).activities();
        assertThat(office.today()).isEqualTo(LocalDate.of(2005, 6, 6));
        assertThat(round.count(ActivityStatus.DONE)).isEqualTo(7);
        assertThat(customers(all.overdue(Optional.empty(), Office.EVERYTHING)))
                .containsExactlyInAnyOrder("Toms Spezialitäten, Ltd", "Rovelli Gifts", "Online Diecast Creations Co.");
        assertThat(customers(all.dueToday(Optional.empty(), Office.EVERYTHING))).containsExactly("Baane Mini Imports");
        assertThat(all.list(ActivityQuery.any(), Office.EVERYTHING).items())
                .allMatch(call -> call.getResponsible()
                        .equals(office.customer(call.getCustomer()).getManager()));
    }

    @Test
    void aManagerSeesHisOwnCallsOnly() {
        new Retention(office, toured.data()).run();
        new CallRound(office).run();

        Activities own = office.as(1504).activities();
        // Herkku Gifts was silent longest and called on the first day.
        assertThat(customers(own.overdue(Optional.empty(), Office.EVERYTHING)))
                .containsExactly("Toms Spezialitäten, Ltd");
        assertThat(own.count(ActivityQuery.any())).isEqualTo(3);
    }

    private Iterable<String> customers(Page<Activity> calls) {
        return calls.items().stream()
                .map(call -> office.customer(call.getCustomer()).getName())
                .toList();
    }
}
