package io.crmkit.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Time in each status, from the history. */
class StayCalculatorTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<CrmEvent> events = new ArrayList<>();

    @Test
    @DisplayName("A stay begins with the step that leads to its status, and ends with the one that leads out of it")
    void stays() {
        event(0, null, "UNASSIGNED");
        event(60, "UNASSIGNED", "DEVELOPING");
        event(90, "DEVELOPING", "WON");
        assertThat(StayCalculator.stays(events))
                .containsExactly(
                        new Stay("UNASSIGNED", at(0), Optional.of(at(60))),
                        new Stay("DEVELOPING", at(60), Optional.of(at(90))),
                        new Stay("WON", at(90), Optional.empty()));
    }

    @Test
    @DisplayName("Steps that change no status do not break a stay; a status that is reached again has two stays")
    void edits() {
        event(0, null, "ASSIGNED");
        event(10, "ASSIGNED", "ASSIGNED");
        event(15, null, null);
        event(20, "ASSIGNED", "PROCESSED");
        event(50, "PROCESSED", "ASSIGNED");
        assertThat(StayCalculator.stays(events))
                .containsExactly(
                        new Stay("ASSIGNED", at(0), Optional.of(at(20))),
                        new Stay("PROCESSED", at(20), Optional.of(at(50))),
                        new Stay("ASSIGNED", at(50), Optional.empty()));
    }

    @Test
    @DisplayName("What is deleted stays nowhere; without events, or without a status, there are no stays")
    void gone() {
        assertThat(StayCalculator.stays(events)).isEmpty();
        event(0, null, "UNASSIGNED");
        event(60, "UNASSIGNED", null);
        assertThat(StayCalculator.stays(events)).containsExactly(new Stay("UNASSIGNED", at(0), Optional.of(at(60))));
        events.clear();
        event(0, null, null);
        assertThat(StayCalculator.stays(events)).isEmpty();
    }

    @Test
    @DisplayName("The length is cut off where it is asked for, and is never below zero")
    void length() {
        Stay ended = new Stay("WON", at(10), Optional.of(at(70)));
        assertThat(ended.length(at(100))).isEqualTo(Duration.ofMinutes(60));
        assertThat(ended.length(at(70))).isEqualTo(Duration.ofMinutes(60));
        assertThat(ended.length(at(40))).isEqualTo(Duration.ofMinutes(30));
        assertThat(ended.length(at(5))).isZero();
        assertThat(new Stay("WON", at(10), Optional.empty()).length(at(25))).isEqualTo(Duration.ofMinutes(15));
        assertThat(new Stay("WON", at(10), Optional.of(at(5))).length(at(100))).isZero();
    }

    private void event(long minute, @Nullable String from, @Nullable String to) {
        events.add(new CrmEvent(
                new EventId(new UUID(0, events.size())),
                at(minute),
                Optional.empty(),
                new Subject("chance", new UUID(0, 1)),
                events.size(),
                0,
                "STEP",
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Map.of()));
    }

    private static Instant at(long minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
