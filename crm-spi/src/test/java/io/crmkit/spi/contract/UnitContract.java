package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.Unit;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.State;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What one unit of work is. */
interface UnitContract extends Part {

    @Test
    @DisplayName("UNIT-01 a unit returns what its work returned")
    default void returnsTheResult() {
        assertThat(this.<String>inUnit(unit -> "result")).isEqualTo("result");
    }

    @Test
    @DisplayName("UNIT-02 work is called once, on the calling thread")
    default void callsOnce() {
        AtomicInteger calls = new AtomicInteger();
        AtomicReference<Thread> caller = new AtomicReference<>();
        inUnit(unit -> {
            caller.set(Thread.currentThread());
            return calls.incrementAndGet();
        });
        assertThat(calls).hasValue(1);
        assertThat(caller).hasValue(Thread.currentThread());
    }

    @Test
    @DisplayName("UNIT-03 an exception of the work comes out as it is")
    default void passesExceptions() {
        RuntimeException mine = new UnsupportedOperationException("mine");
        assertThatThrownBy(() -> inUnit(unit -> {
                    throw mine;
                }))
                .isSameAs(mine);
    }

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("UNIT-04 work that throws after it applied leaves nothing")
    default void leavesNothing() {
        Object before = Content.of(this);
        assertThatThrownBy(() -> inUnit(unit -> {
                    unit.apply(Changes.builder()
                            .insert(Chance.KIND, Sample.chance(1).build())
                            .build());
                    throw new IllegalStateException("after apply");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Content.of(this)).isEqualTo(before);
        // Nor does it leave anything behind that would bar the next unit.
        assertThat(insert(Chance.KIND, Sample.chance(1).build()).getVersion()).isNotNegative();
    }

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("UNIT-05 reads see what their unit applied before: inserted, updated, removed")
    default void readsOwnWrites() {
        Chance gone = insert(Chance.KIND, Sample.chance(1).build());
        Chance old = insert(Chance.KIND, Sample.chance(2).build());
        Chance changed = Chance.builder().from(old).title("changed").build();
        Chance fresh = Sample.chance(3).build();
        inUnit(unit -> {
            Applied applied = unit.apply(Changes.builder()
                    .remove(Chance.KIND, gone)
                    .update(Chance.KIND, old, changed)
                    .insert(Chance.KIND, fresh)
                    .build());
            assertThat(unit.chances().find(gone.getId(), ALL)).isEmpty();
            assertThat(unit.chances().find(old.getId(), ALL)).contains(applied.stored(Chance.KIND, changed));
            assertThat(unit.chances().find(fresh.getId(), ALL)).contains(applied.stored(Chance.KIND, fresh));
            assertThat(unit.chances().list(ChanceQuery.any(), Pages.ALL, ALL).items())
                    .extracting(Chance::getId)
                    .containsExactly(old.getId(), fresh.getId());
            return unit.chances().count(ChanceQuery.any(), ALL);
        });
    }

    @Test
    @Needs({Feature.CHANCES, Feature.EVENTS, Feature.COMMANDS})
    @DisplayName("UNIT-06 reads see the events and the command that their unit applied before")
    default void readsOwnEvents() {
        Chance chance = Sample.chance(1).build();
        CrmEvent event = Sample.event(1, Subject.of(Chance.KIND, chance.getId()), State.NEW);
        CommandRecord command = Sample.command("c-1");
        inUnit(unit -> {
            unit.apply(Changes.builder()
                    .insert(Chance.KIND, chance)
                    .append(event)
                    .remember(command)
                    .build());
            assertThat(unit.events().of(event.subject(), ALL)).containsExactly(event);
            assertThat(unit.findCommand(command.id())).contains(command);
            return true;
        });
    }

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("UNIT-07 a unit applies several times, each on what it applied before")
    default void appliesTwice() {
        Chance stored = inUnit(unit -> {
            Chance first = apply(
                            unit,
                            Changes.builder()
                                    .insert(Chance.KIND, Sample.chance(1).build()))
                    .stored(Chance.KIND, Sample.chance(1).build());
            Chance second = Chance.builder().from(first).title("second").build();
            Chance third = Chance.builder().from(first).title("third").build();
            Chance seen = apply(unit, Changes.builder().update(Chance.KIND, first, second))
                    .stored(Chance.KIND, second);
            return apply(unit, Changes.builder().update(Chance.KIND, seen, third))
                    .stored(Chance.KIND, third);
        });
        assertFound(unit -> unit.chances().find(stored.getId(), ALL)).contains(stored);
        assertThat(stored.getTitle()).isEqualTo("third");
    }

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("UNIT-08 what a unit applied, the next unit reads")
    default void isDurable() {
        Chance stored = insert(Chance.KIND, Sample.chance(1).build());
        assertFound(unit -> unit.chances().find(stored.getId(), ALL)).contains(stored);
    }

    @Test
    @DisplayName("UNIT-09 empty changes write nothing and answer with no version")
    default void appliesNothing() {
        assertThat(write(Changes.builder()).versions()).isEmpty();
    }

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("UNIT-10 a unit whose work swallowed a conflict fails, and nothing of it is written")
    default void failsThoughSwallowed() {
        Chance stored = insert(Chance.KIND, Sample.chance(1).build());
        Chance stale = stored.withVersion(stored.getVersion() + 7);
        Chance other = Sample.chance(2).build();
        assertThatThrownBy(() -> inUnit(unit -> {
                    apply(unit, Changes.builder().insert(Chance.KIND, other));
                    assertThatThrownBy(() -> apply(unit, Changes.builder().update(Chance.KIND, stale, stale)))
                            .isInstanceOf(ConflictException.class);
                    return true;
                }))
                .isInstanceOf(StoreException.class);
        assertFound(unit -> unit.chances().find(other.getId(), ALL)).isEmpty();
    }

    private static Applied apply(Unit unit, Changes.Builder changes) {
        return unit.apply(changes.build());
    }
}
