package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The history over all subjects: by who acted, what was done, and when. */
@Needs({Feature.EVENTS, Feature.CHANCES, Feature.CUSTOMERS})
interface EventListContract extends Part {
    /** Whoever may see everything of both kinds. */
    Map<String, AccessScope> WHOLE = Map.of(Chance.KIND.name(), ALL, Customer.KIND.name(), ALL);

    @Test
    @DisplayName("EVENT-10 events of all subjects are listed by id, each page after the one before, either way")
    default void listsEvents() {
        List<CrmEvent> events = history();
        Collections.shuffle(events, new Random(7));
        events.forEach(event -> write(Changes.builder().append(event)));
        events.sort(Comparator.comparing(CrmEvent::id));
        for (int limit : new int[] {1, 2, 3, events.size(), events.size() + 1, 1000}) {
            assertThat(collect(EventQuery.any(), limit))
                    .as("in pages of %s", limit)
                    .isEqualTo(events);
        }
        List<CrmEvent> newest = new ArrayList<>(events);
        Collections.reverse(newest);
        for (int limit : new int[] {1, 2, events.size(), 1000}) {
            assertThat(collect(EventQuery.builder().descending(true).build(), limit))
                    .as("newest first, in pages of %s", limit)
                    .isEqualTo(newest);
        }
    }

    @Test
    @DisplayName("EVENT-11 each criterion of a list is kept, all of them together, and the count counts the same")
    default void keepsCriteria() {
        List<CrmEvent> events = history();
        events.forEach(event -> write(Changes.builder().append(event)));
        Instant noon = Sample.NOON;
        assertListed(events, EventQuery.any(), event -> true);
        assertListed(
                events,
                EventQuery.builder().actor(Staff.ANN).build(),
                event -> event.actor().equals(Optional.of(Staff.ANN)));
        assertListed(
                events,
                EventQuery.builder().addKinds("customer").build(),
                event -> event.subject().kind().equals("customer"));
        assertListed(events, EventQuery.builder().addKinds("customer", "chance").build(), event -> true);
        Subject first = events.get(0).subject();
        assertListed(
                events,
                EventQuery.builder().subject(first).build(),
                event -> event.subject().equals(first));
        assertListed(
                events,
                EventQuery.builder().addSteps("EDIT").build(),
                event -> event.step().equals("EDIT"));
        assertListed(
                events,
                EventQuery.builder().since(noon.plusSeconds(3)).build(),
                event -> !event.at().isBefore(noon.plusSeconds(3)));
        assertListed(
                events,
                EventQuery.builder().until(noon.plusSeconds(3)).build(),
                event -> event.at().isBefore(noon.plusSeconds(3)));
        assertListed(
                events,
                EventQuery.builder()
                        .actor(Staff.BOB)
                        .addKinds("chance")
                        .addSteps("EDIT", "CREATE")
                        .since(noon.plusSeconds(1))
                        .until(noon.plusSeconds(6))
                        .build(),
                event -> event.actor().equals(Optional.of(Staff.BOB))
                        && event.subject().kind().equals("chance")
                        && !event.at().isBefore(noon.plusSeconds(1))
                        && event.at().isBefore(noon.plusSeconds(6)));
    }

    @Test
    @DisplayName("SCOPE-47 in a list, each kind of subject has a scope of its own, and what has none is not seen")
    default void scopesEachKind() {
        Customer hers = insertCustomer(Sample.customer(901).manager(Staff.ANN).build());
        Chance his = insert(Chance.KIND, Sample.chance(902).createdBy(Staff.BOB).build());
        CrmEvent onCustomer = event(1, Subject.of(Customer.KIND, hers.getId()), Staff.CAT);
        CrmEvent onChance = event(2, Subject.of(Chance.KIND, his.getId()), Staff.CAT);
        write(Changes.builder().append(onCustomer).append(onChance));
        AccessScope ann = Staff.ownedBy(Staff.ANN);
        AccessScope bob = Staff.ownedBy(Staff.BOB);
        assertSeen(Map.of("customer", ann, "chance", bob), onCustomer, onChance);
        assertSeen(Map.of("customer", bob, "chance", bob), onChance);
        assertSeen(Map.of("customer", ann, "chance", ann), onCustomer);
        assertSeen(Map.of("customer", bob, "chance", ann));
        assertSeen(Map.of("customer", Staff.ownedBy(Staff.ANN, Staff.BOB)), onCustomer);
        assertSeen(Map.of("chance", ALL), onChance);
        assertSeen(Map.of("chance", ALL, "customer", AccessScope.none()), onChance);
        assertSeen(Map.of("customer", Staff.ownedBy(Staff.CAT), "chance", Staff.ownedBy(Staff.CAT)));
        assertSeen(Map.of("customer", AccessScope.ownedBy(Set.of())));
        assertSeen(Map.of());
        remove(Chance.KIND, his);
        assertSeen(Map.of("customer", ann, "chance", bob), onCustomer);
        assertSeen(WHOLE, onCustomer, onChance);
    }

    private void assertSeen(Map<String, AccessScope> scopes, CrmEvent... expected) {
        Page<CrmEvent> page = inUnit(unit -> unit.events().list(EventQuery.any(), Pages.ALL, scopes));
        assertThat(page.items()).as("in %s", scopes).containsExactly(expected);
        assertCount(unit -> unit.events().count(EventQuery.any(), scopes))
                .as("in %s", scopes)
                .isEqualTo(expected.length);
    }

    private void assertListed(List<CrmEvent> events, EventQuery query, Predicate<CrmEvent> meets) {
        List<CrmEvent> expected = events.stream().filter(meets).toList();
        assertThat(expected).as("meeting %s", query).isNotEmpty();
        assertThat(collect(query, 2)).as("meeting %s", query).isEqualTo(expected);
        assertCount(unit -> unit.events().count(query, WHOLE))
                .as("meeting %s", query)
                .isEqualTo(expected.size());
    }

    private List<CrmEvent> collect(EventQuery query, int limit) {
        List<CrmEvent> events = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
        while (next.isPresent()) {
            PageRequest request = next.get();
            Page<CrmEvent> page = inUnit(unit -> unit.events().list(query, request, WHOLE));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            events.addAll(page.items());
            next = page.next().map(request::after);
        }
        return events;
    }

    /** Ten events of five subjects by three actors, a second apart, ordered by id. */
    private List<CrmEvent> history() {
        List<Subject> subjects = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            subjects.add(Subject.of(
                    Chance.KIND,
                    insert(Chance.KIND, Sample.chance(number).build()).getId()));
        }
        for (int number = 4; number <= 5; number++) {
            subjects.add(Subject.of(
                    Customer.KIND,
                    insertCustomer(Sample.customer(number).build()).getId()));
        }
        List<UserId> actors = List.of(Staff.ANN, Staff.BOB, Staff.CAT);
        List<CrmEvent> events = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            events.add(event(number, subjects.get(number % 5), actors.get(number % 3)));
        }
        return events;
    }

    private static CrmEvent event(int number, Subject subject, UserId actor) {
        return new CrmEvent(
                new EventId(Sample.uuid(number + 1)),
                Sample.NOON.plusSeconds(number),
                number == 9 ? Optional.empty() : Optional.of(actor),
                subject,
                number,
                0,
                number % 4 == 3 ? "EDIT" : "CREATE",
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
