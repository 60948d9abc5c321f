package io.crmkit.spi.contract;

import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is stored of loss cases is what is read. */
@Needs({Feature.LOSSES, Feature.CUSTOMERS})
interface LossTripContract extends Part {

    @Test
    @DisplayName("TRIP-90 a case is read as it was stored in every status, on the way there and back")
    default void caseStatuses() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        LossCase stored = insert(LossCase.KIND, Care.lossCase(1, customer).build());
        assertReadBack(stored);
        for (LossStatus status : new LossStatus[] {
            LossStatus.SUSPENDED,
            LossStatus.DETERMINED,
            LossStatus.WARNED,
            LossStatus.RECOVERED,
            LossStatus.SUSPENDED,
            LossStatus.WARNED
        }) {
            stored = update(
                    LossCase.KIND, stored, Care.lossCase(1, customer, status).build());
            assertReadBack(stored);
        }
    }

    @Test
    @DisplayName("TRIP-91 a case with every attribute at its extreme is read as it was stored")
    default void fullCase() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        LossCase full = insert(
                LossCase.KIND,
                full(customer, Texts.LONG_LINE, Texts.LONG_TEXT)
                        .limitMonths(Integer.MAX_VALUE)
                        .build());
        assertReadBack(full);
        LossCase odd = update(
                LossCase.KIND, full, full(customer, Texts.LINE, Texts.LINE).build());
        assertReadBack(odd);
        assertReadBack(update(LossCase.KIND, odd, full(customer, "", "").build()));
    }

    @Test
    @DisplayName("TRIP-92 measures are read in their order, which neither their instants nor their texts tell")
    default void measures() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        LossCase stored = insert(
                LossCase.KIND,
                Care.lossCase(1, customer)
                        .addMeasure(new LossMeasure(Staff.BOB, Sample.NOON, "visit"))
                        .build());
        assertReadBack(stored);
        LossMeasure[] more = {
            new LossMeasure(Staff.ANN, Sample.NOON, "call"),
            // Said twice, and by a clock that was set back.
            new LossMeasure(Staff.ANN, Sample.NOON, "call"),
            new LossMeasure(Staff.CAT, Sample.NOON.minusSeconds(60), Texts.LONG_TEXT),
            new LossMeasure(Staff.BOB, Sample.NOON.plusNanos(1000), Texts.LINE)
        };
        for (LossMeasure measure : more) {
            LossCase next = LossCase.builder().from(stored).addMeasure(measure).build();
            stored = update(LossCase.KIND, stored, next);
            assertReadBack(stored);
        }
        assertReadBack(update(LossCase.KIND, stored, Care.lossCase(1, customer).build()));
    }

    @Test
    @DisplayName("TRIP-93 a case keeps the first day and the last one, and the microsecond of each instant")
    default void caseTimes() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        int number = 1;
        for (LocalDate day : new LocalDate[] {firstDay(), LocalDate.EPOCH, Texts.LAST_DAY}) {
            assertReadBack(insert(
                    LossCase.KIND,
                    Care.lossCase(number++, customer, LossStatus.DETERMINED)
                            .lastOrderDate(day)
                            .warnedOn(day)
                            .lostDate(day)
                            .build()));
        }
        for (Instant instant : Texts.INSTANTS) {
            assertReadBack(insert(
                    LossCase.KIND,
                    Care.lossCase(number++, customer, LossStatus.RECOVERED)
                            .openedAt(instant)
                            .addMeasure(new LossMeasure(Staff.ANN, instant, "call"))
                            .closedAt(instant)
                            .build()));
        }
    }

    @Test
    @DisplayName("TRIP-94 the manager of a case is the one that was stored, whoever manages the customer")
    default void caseManager() {
        Customer customer = insertCustomer(Sample.customer(1).manager(Staff.ANN).build());
        LossCase stored = insert(
                LossCase.KIND, Care.lossCase(1, customer).manager(Staff.BOB).build());
        assertReadBack(stored);
        handOver(customer, Staff.CAT);
        assertReadBack(stored);
    }

    private void assertReadBack(LossCase stored) {
        assertFound(unit -> unit.losses().find(stored.getId(), ALL)).contains(stored);
    }

    private static LossCase.Builder full(Customer customer, String line, String text) {
        return Care.lossCase(1, customer, LossStatus.DETERMINED)
                .manager(Staff.BOB)
                .lastOrderDate(Sample.DAY.minusYears(1))
                .addMeasure(new LossMeasure(Staff.CAT, Sample.NOON, text))
                .reasonClass(line)
                .reason(text);
    }
}
