package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds when several threads write at once, at whatever isolation level the store works. */
@Needs(Feature.THREADS)
interface RaceContract extends Part {
    /** How many threads race. */
    int THREADS = 8;

    @Test
    @Needs({Feature.CHANCES, Feature.EVENTS})
    @DisplayName("RACE-01 of eight updates decided on one version just one is written, and its event with it")
    default void oneUpdateWins() {
        Chance before = insert(Chance.KIND, Sample.chance(1).build());
        Subject subject = Subject.of(Chance.KIND, before.getId());
        Race.assertOneWins(
                THREADS,
                thread -> write(Changes.builder()
                        .update(
                                Chance.KIND,
                                before,
                                Chance.builder()
                                        .from(before)
                                        .title("T" + thread)
                                        .build())
                        // Each its own basis, so that it is the version that keeps the others out.
                        .append(Sample.event(thread, subject, thread))));
        Chance after = inUnit(unit -> unit.chances().find(before.getId(), ALL)).orElseThrow();
        List<CrmEvent> events = inUnit(unit -> unit.events().of(subject, ALL));
        assertThat(after.getVersion()).isGreaterThan(before.getVersion());
        assertThat(events).hasSize(1);
        assertThat(after.getTitle()).isEqualTo("T" + events.get(0).basis());
    }

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("RACE-02 no update is lost: eight threads that read, count up and write, counted up as often")
    default void noLostUpdates() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        int rounds = 5;
        Race.all(THREADS, thread -> {
            for (int round = 0; round < rounds; round++) {
                Race.retry(() -> inUnit(unit -> {
                    CustomerStanding before = unit.customers()
                            .findStandings(Set.of(customer.getId()), ALL)
                            .get(0);
                    CustomerStanding after = CustomerStanding.builder()
                            .from(before)
                            .openChances(before.getOpenChances() + 1)
                            .build();
                    return unit.apply(Changes.builder()
                            .update(CustomerStanding.KIND, before, after)
                            .build());
                }));
            }
            return thread;
        });
        assertThat(standingOf(customer.getId()).getOpenChances()).isEqualTo(THREADS * rounds);
    }

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("RACE-03 of eight inserts of one folded name just one is written, with its standing")
    default void oneNameWins() {
        String[] names = {"acme", "ACME", "Acme", " acme ", "ＡＣＭＥ", "aCme", "acMe", "acmE"};
        Race.assertOneWins(
                THREADS,
                thread -> insertCustomer(
                        Sample.customer(thread).name(names[thread]).build()));
        List<Customer> stored = inUnit(unit -> unit.customers().list(Pages.ANY_CUSTOMER, Pages.ALL, ALL))
                .items();
        assertThat(stored).hasSize(1);
        assertThat(standingOf(stored.get(0).getId()).getOpenChances()).isZero();
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.CHANCES})
    @DisplayName("RACE-04 no write skew: of eight that insert under one version of a standing just one is written")
    default void noWriteSkew() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        CustomerStanding guard = standingOf(customer.getId());
        Race.assertOneWins(
                THREADS,
                thread -> write(Changes.builder()
                        .insert(
                                Chance.KIND,
                                Sample.chance(thread).customer(customer.getId()).build())
                        .update(CustomerStanding.KIND, guard, guard)));
        assertCount(unit -> unit.chances().count(Pages.ANY_CHANCE, ALL)).isEqualTo(1);
    }

    @Test
    @Needs({Feature.CHANCES, Feature.COMMANDS})
    @DisplayName("RACE-05 of eight commands of one id just one is done")
    default void oneCommandWins() {
        Race.assertOneWins(
                THREADS,
                thread -> write(Changes.builder()
                        .insert(Chance.KIND, Sample.chance(thread).build())
                        .remember(Sample.command("same"))));
        assertCount(unit -> unit.chances().count(Pages.ANY_CHANCE, ALL)).isEqualTo(1);
    }

    @Test
    @Needs({Feature.CHANCES, Feature.EVENTS})
    @DisplayName("RACE-06 of eight events of one basis and ordinal just one is appended")
    default void oneEventWins() {
        Chance chance = insert(Chance.KIND, Sample.chance(1).build());
        Subject subject = Subject.of(Chance.KIND, chance.getId());
        Race.assertOneWins(THREADS, thread -> write(Changes.builder().append(Sample.event(thread, subject, 7))));
        assertRows(unit -> unit.events().of(subject, ALL)).hasSize(1);
    }

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("RACE-07 of eight removals of one record just one is done")
    default void oneRemovalWins() {
        Chance chance = insert(Chance.KIND, Sample.chance(1).build());
        Race.assertOneWins(THREADS, thread -> write(Changes.builder().remove(Chance.KIND, chance)));
        assertCount(unit -> unit.chances().count(Pages.ANY_CHANCE, ALL)).isZero();
    }

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName(
            "RACE-08 what does not meet does not conflict: eight threads that write records of their own all come through")
    default void othersDoNotConflict() {
        Race.all(THREADS, thread -> {
            for (int round = 0; round < 5; round++) {
                Chance chance = Sample.chance(thread * 100 + round)
                        .externalId("E" + thread + "-" + round)
                        .build();
                Chance stored = Race.retry(() -> insert(Chance.KIND, chance));
                Race.retry(() -> update(Chance.KIND, stored, chance));
            }
            return thread;
        });
        assertCount(unit -> unit.chances().count(Pages.ANY_CHANCE, ALL)).isEqualTo(THREADS * 5);
    }

    @Test
    @Needs({Feature.CUSTOMERS, Feature.LOSSES})
    @DisplayName("RACE-09 of eight cases opened at once for one customer just one is written, by its key alone")
    default void oneCaseWins() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Race.assertOneWins(
                THREADS,
                thread -> insert(LossCase.KIND, Care.lossCase(thread, customer).build()));
        assertCount(unit -> unit.losses().count(LossQuery.any(), ALL)).isEqualTo(1);
    }
}
