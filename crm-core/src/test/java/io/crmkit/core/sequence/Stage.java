package io.crmkit.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.RecordingListener;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.WatchedStore;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.event.Stay;
import io.crmkit.core.handover.HandedOver;
import io.crmkit.core.loss.LossScan;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the moves on a real CRM, and tells how everything stands there, in the lines of a model. */
final class Stage {
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    // No clock that matters shows whole minutes.
    private static final Instant ZERO = Instant.parse("2000-01-01T00:00:30.123456Z");

    private final RecordingListener listener = new RecordingListener();
    private final WatchedStore store;
    private final StageClock clock;
    private final TestCrm test;
    private final Cast cast;
    private final Commands commands;
    private final Views views;
    private final Ledger ledger;
    private StoreDump dump;
    private String kind = "";

    Stage(Terms terms, CrmStore empty) {
        store = new WatchedStore(empty);
        Instant start = ZERO.plus(Duration.ofMinutes(terms.start()));
        // Who works here and what the dictionary holds was said before.
        clock = new StageClock(start.minus(Duration.ofMinutes(1)));
        test = TestCrm.create(store, StageSettings.of(terms), listener, clock);
        cast = new Cast(test);
        commands = new Commands(cast);
        views = new Views(test, cast, start);
        ledger = new Ledger(cast);
        test.system().execute(new ImportProducts(List.of(Samples.product("P"))));
        clock.advance(1);
        dump = dump();
        cast.meets(dump);
        store.takeHanded();
    }

    /** The date of a day that is a number. */
    static LocalDate date(int day) {
        return DAY_ZERO.plusDays(day);
    }

    /** A moment as a model tells it. */
    static String moment(Instant at) {
        Duration since = Duration.between(ZERO, at);
        assertThat(since.toMillis() % 60_000)
                .as("a moment that the clock showed")
                .isZero();
        return Lines.moment((int) since.toMinutes());
    }

    /**
     * Tries a move and makes it; what it comes to. Fails if trying writes or says something else.
     *
     * @param whole whether it is tried, and everything is looked at afterwards, and not only what was changed
     */
    String make(Move move, boolean whole) {
        listener.clear();
        kind = "";
        if (move.attempt() == Attempt.ADVANCE) {
            clock.advance(move.value());
            return World.DONE;
        }
        CrmSession session =
                move.attempt().isSystem() ? test.system() : test.crm().as(cast.id(move.person()));
        Command<?> command = commands.of(move);
        kind = command.getClass().getSimpleName();
        StoreDump before = dump;
        int writes = store.writes();
        int draws = store.draws();
        Optional<Optional<Refusal>> tried = whole ? Optional.of(session.check(command)) : Optional.empty();
        assertThat(store.writes()).as("writes by check").isEqualTo(writes);
        assertThat(store.draws()).as("numbers drawn by check").isEqualTo(draws);
        List<String> said = new ArrayList<>();
        Optional<Refusal> refusal = Refusals.of(() -> said.add(said(session.execute(command))));
        tried.ifPresent(
                expected -> assertThat(refusal).as("execute agrees with check").isEqualTo(expected));
        dump = before.after(store, store.takeHanded());
        if (refusal.isPresent()) {
            assertThat(store.writes()).as("writes by a refused command").isEqualTo(writes);
            assertThat(store.draws()).as("numbers drawn by a refused command").isEqualTo(draws);
        }
        assertNewer(before, dump);
        cast.meets(dump);
        if (whole) {
            // Said without the two dumps, which nobody would read.
            assertThat(dump().holdsTheSameAs(dump))
                    .as("the store holds what it did, and what was handed to it since")
                    .isTrue();
        }
        return refusal.isPresent() ? Refusals.text(refusal) : said.get(0);
    }

    private String said(Object answer) {
        if (answer instanceof HandedOver moved) {
            return Lines.handedOver(
                    List.of(
                            moved.customers(),
                            moved.chances(),
                            moved.requests(),
                            moved.activities(),
                            moved.lossCases()),
                    moved.complete());
        }
        return answer instanceof LossScan scan ? Lines.scan(scan.warned(), scan.more()) : World.DONE;
    }

    /** What was changed has a greater version, what has the same version was not changed. */
    private static void assertNewer(StoreDump before, StoreDump after) {
        Map<Subject, State<?>> old = new HashMap<>();
        before.records().forEach(state -> old.put(subject(state), state));
        for (State<?> state : after.records()) {
            State<?> was = old.get(subject(state));
            if (was != null && !was.equals(state)) {
                assertThat(state.getVersion()).isGreaterThan(was.getVersion());
            }
        }
    }

    private static Subject subject(State<?> state) {
        return new Subject(state.getClass().getName(), state.getId().value());
    }

    /** The type of the last move's command; empty for a leap of the clock. */
    String kind() {
        return kind;
    }

    /** The steps that the last move took, by kind of record; all of them told of now. */
    List<String> steps() {
        List<CrmEvent> events =
                listener.accepted().stream().flatMap(List::stream).toList();
        assertThat(events).extracting(CrmEvent::at).allMatch(clock.instant()::equals);
        return events.stream()
                .map(event -> event.subject().kind() + " " + event.step())
                .toList();
    }

    /** What a person sees after a move. */
    Set<String> sights(Person person, Move move) {
        return views.of(person, move);
    }

    /** How everything else stands. */
    Set<String> facts() {
        Set<String> lines = ledger.lines(dump);
        stays(lines, "chance", cast.chances, Chance.KIND);
        stays(lines, "service-request", cast.requests, ServiceRequest.KIND);
        return lines;
    }

    private <S extends State<I>, I extends Id> void stays(
            Set<String> lines, String name, Cast.Row<S, I> row, Kind<S, I> kind) {
        for (int i = 0; i < row.size(); i++) {
            lines.add(Lines.stays(
                    name,
                    i,
                    test.system().history().stays(kind, row.at(i)).stream()
                            .map(Stage::stay)
                            .toList()));
        }
    }

    private static String stay(Stay stay) {
        return stay.status() + moment(stay.since()) + " until"
                + stay.until().map(Stage::moment).orElse("");
    }

    private StoreDump dump() {
        return StoreDump.of(
                store, cast.rows().stream().flatMap(Cast.Row::subjects).toArray(Subject[]::new));
    }
}
