package io.crmkit.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Tier;
import io.crmkit.core.event.AuditFinding.Fault;
import io.crmkit.spi.event.CrmEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P25: whatever is done to a history, the heads that were kept of it tell, and where. */
class AuditTamperingTest {
    private static final int TAMPERINGS = Tier.of(1_000, 10_000);

    /** A history that somebody has been at, and what should be found. */
    private record Tampered(List<CrmEvent> events, Fault fault, int place) {}

    private static Tampered tampered(RandomHistory history, Fault fault) {
        List<CrmEvent> events = new ArrayList<>(history.events());
        int last = events.size() - 1;
        int place = Math.min(history.place(), last - 1);
        switch (fault) {
            case CHANGED -> events.set(place, history.changed(events.get(place)));
            case MISSING -> events.remove(place);
            case INSERTED -> events.add(place, history.event(place));
            case SWAPPED -> Collections.swap(events, place, last - (last - place - 1) / 2);
            case CUT -> {
                place++;
                events.subList(place, events.size()).clear();
            }
        }
        return new Tampered(events, fault, place);
    }

    private static AuditFinding found(RandomHistory history, List<CrmEvent> events, List<AuditHead> heads) {
        return AuditChain.verify(history.subject(), events, heads).orElseThrow();
    }

    @Test
    @DisplayName(
            "Every change of any field, and every event that is missing, added, exchanged or cut off, is found and located")
    void found() {
        Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
        for (int seed = 0; seed < TAMPERINGS; seed++) {
            RandomHistory history = new RandomHistory(seed);
            List<AuditHead> heads = AuditChain.heads(history.subject(), history.events());
            assertThat(AuditChain.verify(history.subject(), history.events(), heads))
                    .as("seed %s", seed)
                    .isEmpty();
            Tampered tampered = tampered(history, List.of(Fault.values()).get(seed % Fault.values().length));
            assertThat(found(history, tampered.events(), heads))
                    .as("seed %s", seed)
                    .isEqualTo(new AuditFinding(tampered.fault(), tampered.place(), tampered.place()));
            counts.merge(tampered.fault(), 1, Integer::sum);
        }
        Tier.report("P25", TAMPERINGS + " histories tampered with, as many with some heads only: " + counts);
        assertThat(counts)
                .hasSize(5)
                .allSatisfy((fault, count) -> assertThat(count).isEqualTo(TAMPERINGS / 5));
    }

    @Test
    @DisplayName(
            "Where some heads only were kept, every tampering before the last one is found, between the heads around it")
    void someHeads() {
        for (int seed = 0; seed < TAMPERINGS; seed++) {
            RandomHistory history = new RandomHistory(seed);
            List<AuditHead> heads = new ArrayList<>(AuditChain.heads(history.subject(), history.events()));
            int everyOther = seed;
            AuditHead last = heads.remove(heads.size() - 1);
            heads.removeIf(head -> (head.events() + everyOther) % 3 != 0);
            heads.add(last);
            Tampered tampered = tampered(history, List.of(Fault.values()).get(seed % Fault.values().length));
            AuditFinding finding = found(history, tampered.events(), heads);
            assertThat(tampered.place()).as("seed %s: %s", seed, finding).isBetween(finding.from(), finding.to());
        }
    }

    @Test
    @DisplayName(
            "An exchange is told as one, and an addition as one, though the record went on after the last kept head")
    void wentOn() {
        for (int seed = 0; seed < 100; seed++) {
            RandomHistory history = new RandomHistory(seed);
            List<CrmEvent> events = history.events();
            List<AuditHead> heads = AuditChain.heads(history.subject(), events).subList(0, events.size() - 1);
            if (heads.size() < 2) {
                continue;
            }
            List<CrmEvent> exchanged = new ArrayList<>(events);
            Collections.swap(exchanged, 0, heads.size() - 1);
            assertThat(found(history, exchanged, heads)).isEqualTo(new AuditFinding(Fault.SWAPPED, 0, 0));
            List<CrmEvent> more = new ArrayList<>(events);
            more.add(0, history.event(0));
            assertThat(found(history, more, heads)).isEqualTo(new AuditFinding(Fault.INSERTED, 0, 0));
        }
    }

    @Test
    @DisplayName("The control: without the heads that were kept, heads made of what is there find nothing")
    void control() {
        for (int seed = 0; seed < 100; seed++) {
            RandomHistory history = new RandomHistory(seed);
            // Of another record nobody makes heads of this one.
            List<CrmEvent> events =
                    tampered(history, seed % 2 == 0 ? Fault.CUT : Fault.MISSING).events();
            Optional<AuditFinding> finding =
                    AuditChain.verify(history.subject(), events, AuditChain.heads(history.subject(), events));
            assertThat(finding).isEmpty();
        }
    }
}
