package io.crmkit.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.MovingClock;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 3, item 5: who did what when, over all records. */
class HistoryListTest {
    private static final PageRequest ALL = PageRequest.first(100);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-01T23:30:00Z"));
    private final TestCrm test = TestCrm.create(
            new InMemoryStore(),
            CrmSettings.builder().zone(ZoneId.of("Europe/Sofia")).build(),
            new CrmListener() {},
            clock);

    @Test
    @DisplayName("What someone did on a day, whatever it was done to, oldest or newest first, and how much it was")
    void actorAndPeriod() {
        // In Sofia the second of March has begun two hours ago.
        Chance first = create();
        clock.pass(Duration.ofHours(22).minusNanos(1000));
        Chance second = create();
        clock.pass(Duration.ofHours(1));
        create();
        test.as("lena").execute(new AssignChance(first.getId(), test.id("rolf")));

        History history = test.as("lena").history();
        EventQuery query = history.during(new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)))
                .actor(test.id("rolf"))
                .build();
        assertThat(history.list(query, ALL).items())
                .extracting(event -> event.subject().id())
                .containsExactly(first.getId().value(), second.getId().value());
        assertThat(history.count(query)).isEqualTo(2);
        assertThat(history.list(
                                EventQuery.builder()
                                        .from(query)
                                        .descending(true)
                                        .build(),
                                ALL)
                        .items())
                .extracting(event -> event.subject().id())
                .containsExactly(second.getId().value(), first.getId().value());
    }

    @Test
    @DisplayName("Only of records that may be seen: each kind as far as its own permission reaches")
    void scope() {
        Chance mine = create();
        Chance hers = test.as("ruth").execute(CreateChance.of(Samples.chanceDetails("Hers")));
        EventQuery created = EventQuery.builder().addSteps("CREATE").build();

        assertThat(subjects("rolf", created)).containsExactly(mine.getId().value());
        assertThat(subjects("ruth", created)).containsExactly(hers.getId().value());
        assertThat(subjects("lena", created))
                .containsExactly(mine.getId().value(), hers.getId().value());
        assertThat(test.as("rolf").history().count(created)).isEqualTo(1);
        // An administrator sees what was done to users, roles and the dictionary, and to nothing else.
        assertThat(test.as("ada").history().list(EventQuery.any(), ALL).items())
                .extracting(event -> event.subject().kind())
                .containsOnly("user", "role", "dictionary-entry");
    }

    @Test
    @DisplayName("Whoever may see no records of the kinds asked for is denied; kinds without a history are a mistake")
    void denied() {
        EventQuery chances = EventQuery.builder().addKinds("chance").build();
        for (String name : List.of("ada", "eva")) {
            assertThat(Refusals.of(() -> test.as(name).history().list(chances, ALL)))
                    .contains(new Refusal.Denied(ChancePermission.READ, DenialCause.NOT_GRANTED));
        }
        assertThat(Refusals.of(() -> test.as("eva").history().count(EventQuery.any())))
                .isPresent();
        assertThat(test.as("ada").history().count(EventQuery.any())).isPositive();
        assertThatThrownBy(() -> test.as("lena")
                        .history()
                        .count(EventQuery.builder().addKinds("plan").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plan");
    }

    @Test
    @DisplayName("000-09: how long a chance was in which state")
    void stays() {
        Chance chance = create();
        clock.pass(Duration.ofDays(2));
        test.as("lena").execute(new AssignChance(chance.getId(), test.id("rolf")));
        clock.pass(Duration.ofDays(3));
        test.as("rolf").execute(new FailChance(chance.getId(), "no budget"));
        clock.pass(Duration.ofDays(4));

        assertThat(test.as("rolf").history().stays(Chance.KIND, chance.getId()))
                .extracting(Stay::status, stay -> stay.length(clock.instant()).toDays())
                .containsExactly(tuple("UNASSIGNED", 2L), tuple("DEVELOPING", 3L), tuple("FAILED", 4L));
        assertThat(test.as("ruth").history().stays(Chance.KIND, chance.getId())).isEmpty();
    }

    private List<UUID> subjects(String name, EventQuery query) {
        return test.as(name).history().list(query, ALL).items().stream()
                .filter(event -> event.subject().kind().equals("chance"))
                .map(event -> event.subject().id())
                .toList();
    }

    private Chance create() {
        return test.as("rolf").execute(CreateChance.of(Samples.chanceDetails("Prospect")));
    }
}
