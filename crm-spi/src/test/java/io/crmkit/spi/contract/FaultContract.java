package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a store leaves behind that fails half-way, where the host gives the means to make it fail. */
@Needs({Feature.CHANCES, Feature.EVENTS, Feature.COMMANDS})
interface FaultContract extends Part {
    int RECORDS = 4;

    @Test
    @DisplayName("FAULT-01 a store that fails after any number of records writes none, and says so as StoreException")
    default void writesNothing() {
        for (int records = 0; records < RECORDS; records++) {
            faultsOrSkip().failNextApply(store(), records);
            assertRefused(StoreException.class, changes());
            assertFound(unit -> unit.findCommand(new CommandId("c"))).isEmpty();
            assertRows(unit -> unit.events().of(subject(1), ALL)).isEmpty();
        }
    }

    @Test
    @DisplayName("FAULT-02 a store that failed works again")
    default void recovers() {
        faultsOrSkip().failNextApply(store(), RECORDS - 1);
        assertRefused(StoreException.class, changes());
        write(changes());
        assertThat(Pages.collect(10, page -> inUnit(unit -> unit.chances().list(Pages.ANY_CHANCE, page, ALL))))
                .hasSize(RECORDS);
        assertRows(unit -> unit.events().of(subject(1), ALL)).hasSize(1);
    }

    private static Changes.Builder changes() {
        Changes.Builder changes = Changes.builder();
        for (int number = 1; number <= RECORDS; number++) {
            changes.insert(Chance.KIND, Sample.chance(number).build());
        }
        return changes.append(Sample.event(1, subject(1), State.NEW)).remember(Sample.command("c"));
    }

    private static Subject subject(int number) {
        return Subject.of(Chance.KIND, Sample.chanceId(number));
    }
}
