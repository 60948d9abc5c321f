package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The history: what is appended is read, in the order of basis and ordinal, and each pair of these once. */
@Needs({Feature.EVENTS, Feature.CHANCES})
interface EventContract extends Part {

    @Test
    @DisplayName("EVENT-01 an event with every optional part absent is read as it was appended")
    default void bareEvent() {
        CrmEvent event = Sample.event(1, subject(1), State.NEW);
        append(event);
        assertThat(eventsOf(1)).containsExactly(event);
    }

    @Test
    @DisplayName("EVENT-02 an event with every part at its extreme is read as it was appended")
    default void fullEvents() {
        insert(Chance.KIND, Sample.chance(1).build());
        Map<String, String> details = new LinkedHashMap<>();
        details.put("reason", Texts.LONG_TEXT);
        details.put("assignee", Texts.LINE);
        details.put("empty", "");
        long basis = State.NEW;
        for (Instant instant : Texts.INSTANTS) {
            CrmEvent event = new CrmEvent(
                    new EventId(Sample.uuid(basis + 10)),
                    instant,
                    Optional.of(Staff.ANN),
                    subject(1),
                    basis,
                    Integer.MAX_VALUE,
                    "CHANCE_ASSIGN",
                    Optional.of("UNASSIGNED"),
                    Optional.of("DEVELOPING"),
                    details);
            write(Changes.builder().append(event));
            assertThat(eventsOf(1)).last().isEqualTo(event);
            basis++;
        }
        assertThat(eventsOf(1)).hasSize(Texts.INSTANTS.size());
    }

    @Test
    @DisplayName("EVENT-03 events are ordered by basis, whatever their instants, their ids and the order of appending")
    default void ordersEvents() {
        Subject subject = subject(1);
        CrmEvent second = Sample.event(1, subject, 2);
        CrmEvent third = Sample.event(2, subject, 1000);
        CrmEvent first = new CrmEvent(
                new EventId(Sample.uuid(3)),
                Sample.NOON.plusSeconds(60),
                Optional.empty(),
                subject,
                State.NEW,
                0,
                "FIRST",
                Optional.empty(),
                Optional.empty(),
                Map.of());
        append(third, first, second);
        assertThat(eventsOf(1)).containsExactly(first, second, third);
    }

    @Test
    @DisplayName("EVENT-04 of one subject no two events have the same basis and ordinal; the refusal names the key")
    default void refusesSameBasis() {
        append(Sample.event(1, subject(1), 5));
        DuplicateException refusal =
                assertRefused(DuplicateException.class, Changes.builder().append(Sample.event(2, subject(1), 5)));
        assertThat(refusal.key()).isEqualTo(CrmEvent.UNIQUE_KEY);
        refusal = assertRefused(
                DuplicateException.class,
                Changes.builder().append(Sample.event(3, subject(1), 6)).append(Sample.event(4, subject(1), 6)));
        assertThat(refusal.key()).isEqualTo(CrmEvent.UNIQUE_KEY);
        write(Changes.builder().append(Sample.event(5, subject(1), 6, 1)));
        refusal = assertRefused(DuplicateException.class, Changes.builder().append(Sample.event(6, subject(1), 6, 1)));
        assertThat(refusal.key()).isEqualTo(CrmEvent.UNIQUE_KEY);
    }

    @Test
    @DisplayName("EVENT-05 events of another subject, or of another kind with the same id, are apart")
    default void separatesSubjects() {
        Subject same = new Subject("other-kind", Sample.uuid(1));
        append(Sample.event(1, subject(1), 0));
        insert(Chance.KIND, Sample.chance(2).build());
        write(Changes.builder().append(Sample.event(2, subject(2), 0)).append(Sample.event(3, same, 0)));
        assertThat(eventsOf(1)).extracting(CrmEvent::step).containsExactly("STEP_1");
        assertThat(eventsOf(2)).extracting(CrmEvent::step).containsExactly("STEP_2");
        assertRows(unit -> unit.events().of(same, ALL))
                .extracting(CrmEvent::step)
                .containsExactly("STEP_3");
    }

    @Test
    @DisplayName("EVENT-06 a subject without events has none, and no failure")
    default void findsNoEvents() {
        assertThat(eventsOf(1)).isEmpty();
    }

    @Test
    @DisplayName("EVENT-07 events stay when their subject changes, and when it is removed")
    default void keepsEvents() {
        Chance chance = insert(Chance.KIND, Sample.chance(1).build());
        CrmEvent event = Sample.event(1, subject(1), State.NEW);
        write(Changes.builder().update(Chance.KIND, chance, chance).append(event));
        Chance again = inUnit(unit -> unit.chances().find(chance.getId(), ALL)).orElseThrow();
        remove(Chance.KIND, again);
        assertThat(eventsOf(1)).containsExactly(event);
    }

    @Test
    @DisplayName("EVENT-08 many events of one subject in one go are all appended")
    default void appendsMany() {
        CrmEvent[] events = new CrmEvent[200];
        for (int number = 0; number < events.length; number++) {
            events[number] = Sample.event(number + 1, subject(1), number);
        }
        append(events);
        assertThat(eventsOf(1)).containsExactly(events);
    }

    @Test
    @DisplayName("EVENT-09 several events of one basis are kept, ordered by ordinal, whatever the order of appending")
    default void ordersByOrdinal() {
        Subject subject = subject(1);
        CrmEvent first = Sample.event(8, subject, 3, 0);
        CrmEvent second = Sample.event(7, subject, 3, 1);
        append(second, first);
        assertThat(eventsOf(1)).containsExactly(first, second);
        // By number, not by text; and a basis comes before every ordinal.
        CrmEvent third = Sample.event(6, subject, 3, 2);
        CrmEvent last = Sample.event(5, subject, 3, 10);
        CrmEvent before = Sample.event(4, subject, 2, 11);
        CrmEvent after = Sample.event(3, subject, 4, 0);
        write(Changes.builder().append(after).append(last).append(third).append(before));
        assertThat(eventsOf(1)).containsExactly(before, first, second, third, last, after);
    }

    /** Appends events of the first chance, together with it. */
    private void append(CrmEvent... events) {
        Changes.Builder changes =
                Changes.builder().insert(Chance.KIND, Sample.chance(1).build());
        List.of(events).forEach(changes::append);
        write(changes);
    }

    private List<CrmEvent> eventsOf(int number) {
        return inUnit(unit -> unit.events().of(subject(number), ALL));
    }

    private static Subject subject(int number) {
        return Subject.of(Chance.KIND, Sample.chanceId(number));
    }
}
