package io.crmkit.spi.contract;

import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.customer.Customer;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is stored of activities is what is read. */
@Needs({Feature.ACTIVITIES, Feature.CUSTOMERS})
interface ActivityTripContract extends Part {

    @Test
    @DisplayName("TRIP-80 an activity is read as it was stored, and optional attributes come and go by update")
    default void activities() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Activity bare = insert(Activity.KIND, Care.activity(1, customer).build());
        assertReadBack(bare);
        Activity full = update(
                Activity.KIND,
                bare,
                full(customer, Texts.LONG_LINE, Texts.LONG_TEXT).build());
        assertReadBack(full);
        Activity odd = update(
                Activity.KIND, full, full(customer, Texts.LINE, Texts.LINE).build());
        assertReadBack(odd);
        Activity empty = update(
                Activity.KIND,
                odd,
                full(customer, "", "").channel("").recordedBy(Staff.ANN).build());
        assertReadBack(empty);
        assertReadBack(update(Activity.KIND, empty, Care.activity(1, customer).build()));
    }

    @Test
    @DisplayName("TRIP-81 an activity is read as it was stored in every status, with an outcome and without one")
    default void activityStatuses() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        int number = 1;
        for (ActivityStatus status : ActivityStatus.values()) {
            assertReadBack(insert(
                    Activity.KIND,
                    Care.activity(number++, customer).status(status).build()));
        }
        assertReadBack(insert(
                Activity.KIND,
                Care.activity(number, customer)
                        .status(ActivityStatus.DONE)
                        .outcome("agreed")
                        .build()));
    }

    @Test
    @DisplayName("TRIP-82 an activity keeps the first day and the last one, and the microsecond it was recorded at")
    default void activityTimes() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        int number = 1;
        for (LocalDate day : new LocalDate[] {firstDay(), LocalDate.EPOCH, Texts.LAST_DAY}) {
            assertReadBack(insert(
                    Activity.KIND, Care.activity(number++, customer).date(day).build()));
        }
        for (Instant instant : Texts.INSTANTS) {
            assertReadBack(insert(
                    Activity.KIND,
                    Care.activity(number++, customer).recordedAt(instant).build()));
        }
    }

    @Test
    @DisplayName("TRIP-83 an activity passes to another customer and to another responsible by update")
    default void activityMoves() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Customer other = insertCustomer(Sample.customer(2).build());
        Activity before = insert(Activity.KIND, Care.activity(1, customer).build());
        assertReadBack(update(
                Activity.KIND,
                before,
                Care.activity(1, other).responsible(Staff.BOB).build()));
    }

    private void assertReadBack(Activity stored) {
        assertFound(unit -> unit.activities().find(stored.getId(), ALL)).contains(stored);
    }

    private static Activity.Builder full(Customer customer, String line, String text) {
        return Care.activity(1, customer)
                .status(ActivityStatus.DONE)
                .place(line)
                .title(line)
                .details(text)
                .memo(text)
                .channel(line)
                .responsible(Staff.CAT)
                .outcome(text)
                .recordedBy(Staff.BOB);
    }
}
