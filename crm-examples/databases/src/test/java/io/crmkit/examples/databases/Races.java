package io.crmkit.examples.databases;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.race.Contradictions;
import io.crmkit.core.race.Host;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs a race several times on two nodes over one database, and finds what went wrong. */
final class Races {
    private static final String DONE = "done";
    private static final String NOTHING = "nothing";
    private static final String TYPED = "refused";
    // The default window before the day of every command.
    private static final LocalDate WINDOW = LocalDate.of(2025, 9, 2);

    private final MeetingPoint point = new MeetingPoint();
    private final Arena arena;
    private final CrmStore store;

    Races(CrmStore first, CrmStore second) {
        store = first;
        arena = new Arena(new MeetingStore(first, point::pass), new MeetingStore(second, point::pass));
    }

    /** What went wrong in some rounds. */
    List<String> problems(Race race, Meeting meeting, int rounds) {
        List<String> problems = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            problems.addAll(round(race, meeting));
        }
        problems.addAll(Contradictions.in(store));
        problems.addAll(lostThoughTheyOrdered());
        return problems;
    }

    private List<String> round(Race race, Meeting meeting) {
        Contest contest = race.prepare(arena);
        long version = contest.version().getAsLong();
        long events = contest.events().getAsLong();
        if (meeting == Meeting.BEFORE_THE_WRITE) {
            point.open(Arena.THREADS);
        }
        List<String> outcomes;
        try {
            outcomes =
                    Host.all(Arena.THREADS, thread -> outcome(contest.attempts().get(thread)));
        } finally {
            point.close();
        }
        List<String> problems = new ArrayList<>(outcomes.stream()
                .filter(outcome -> !Set.of(DONE, NOTHING, TYPED).contains(outcome))
                .map(outcome -> "neither done nor refused: " + outcome)
                .toList());
        if (race.isExclusive(meeting)) {
            long winners = outcomes.stream().filter(DONE::equals).count();
            same(problems, "winners", winners, 1);
            same(problems, "versions", contest.version().getAsLong() - version, 1);
            same(problems, "events", contest.events().getAsLong() - events, 1);
        }
        return problems;
    }

    private static void same(List<String> problems, String what, long is, long wanted) {
        if (is != wanted) {
            problems.add(is + " " + what);
        }
    }

    private static String outcome(Supplier<Boolean> attempt) {
        try {
            return attempt.get() ? DONE : NOTHING;
        } catch (ConflictException | TransientStoreException | CrmException e) {
            return TYPED;
        } catch (RuntimeException | AssertionError e) {
            return e.toString();
        }
    }

    /** What the requirements forbid: a customer who is lost in spite of an order in the window. */
    private List<String> lostThoughTheyOrdered() {
        return store.inUnit(unit -> {
            Set<CustomerStanding> standings =
                    unit
                            .customers()
                            .list(CustomerQuery.any(), PageRequest.first(1000), AccessScope.all())
                            .items()
                            .stream()
                            .map(Customer::getId)
                            .flatMap(id -> unit.customers().findStandings(Set.of(id), AccessScope.all()).stream())
                            .collect(Collectors.toSet());
            return standings.stream()
                    .filter(standing -> standing.getStatus() == CustomerStatus.LOST)
                    .filter(standing -> standing.getLastOrderDate()
                            .filter(date -> !date.isBefore(WINDOW))
                            .isPresent())
                    .map(standing -> "lost in spite of an order: " + standing.getId())
                    .toList();
        });
    }
}
