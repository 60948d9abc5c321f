package io.crmkit.spi.contract;

import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanResult;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.value.Money;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is stored of chances and plans is what is read. */
@Needs(Feature.CHANCES)
interface ChanceTripContract extends Part {

    @Test
    @DisplayName("TRIP-20 a chance with every optional attribute absent is read as it was stored")
    default void bareChance() {
        assertReadBack(insert(Chance.KIND, Sample.chance(1).build()));
    }

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("TRIP-21 a chance with every attribute at its extreme is read as it was stored")
    default void fullChance() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Chance failed = full(Texts.LONG_LINE, Texts.LONG_TEXT)
                .status(ChanceStatus.FAILED)
                .failureReason(Texts.LONG_TEXT)
                .customer(customer.getId())
                .build();
        assertReadBack(insert(Chance.KIND, failed));
    }

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("TRIP-22 a chance is read as it was stored in every status, and optional attributes come and go")
    default void chanceStatuses() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Chance bare = Sample.chance(1).build();
        Chance developing = full(Texts.LINE, Texts.LINE).build();
        Chance won = Chance.builder()
                .from(developing)
                .status(ChanceStatus.WON)
                .wonValue(Money.of("0.0000000001", "JPY"))
                .customer(customer.getId())
                .build();
        Chance failed = Chance.builder()
                .from(developing)
                .status(ChanceStatus.FAILED)
                .failureReason(Texts.LINE)
                .build();
        Chance stored = insert(Chance.KIND, bare);
        for (Chance next : new Chance[] {developing, won, developing, failed, bare}) {
            stored = update(Chance.KIND, stored, next);
            assertReadBack(stored);
        }
    }

    @Test
    @DisplayName("TRIP-23 instants of a chance keep their microsecond")
    default void chanceInstants() {
        int number = 1;
        for (Instant instant : Texts.INSTANTS) {
            Chance chance = Sample.chance(number++)
                    .createdAt(instant)
                    .status(ChanceStatus.DEVELOPING)
                    .assignee(Staff.BOB)
                    .assignedAt(instant)
                    .build();
            assertReadBack(insert(Chance.KIND, chance));
        }
    }

    @Test
    @DisplayName("TRIP-24 a plan item is read as it was stored, with a result and without one")
    default void planItems() {
        Chance chance = insert(Chance.KIND, Sample.chance(1).build());
        PlanItem bare = insert(
                PlanItem.KIND,
                Sample.planItem(1, chance)
                        .date(firstDay())
                        .toDo(Texts.LONG_TEXT)
                        .build());
        assertReadBack(bare);
        PlanItem full = update(
                PlanItem.KIND,
                bare,
                PlanItem.builder()
                        .from(bare)
                        .result(new PlanResult(Texts.LONG_TEXT, Staff.CAT, Sample.NOON))
                        .build());
        assertReadBack(full);
        assertReadBack(update(
                PlanItem.KIND,
                full,
                Sample.planItem(1, chance).date(Texts.LAST_DAY).toDo(Texts.LINE).build()));
    }

    private void assertReadBack(Chance stored) {
        assertFound(unit -> unit.chances().find(stored.getId(), ALL)).contains(stored);
    }

    private void assertReadBack(PlanItem stored) {
        assertFound(unit -> unit.chances().findPlanItem(stored.getId(), ALL)).contains(stored);
        assertRows(unit -> unit.chances().plan(stored.getChance(), ALL)).containsExactly(stored);
    }

    private static Chance.Builder full(String line, String text) {
        return Sample.chance(1)
                .externalId(line)
                .status(ChanceStatus.DEVELOPING)
                .source(line)
                .customerName(line)
                .title(line)
                .successRate(100)
                .expectedValue(new Money(Texts.GREATEST, Trade.EUR))
                .contactName(line)
                .phone("+1 555 0100")
                .description(text)
                .createdBy(Staff.ANN)
                .createdAt(Sample.NOON.minusSeconds(1))
                .assignee(Staff.BOB)
                .assignedAt(Sample.NOON);
    }
}
