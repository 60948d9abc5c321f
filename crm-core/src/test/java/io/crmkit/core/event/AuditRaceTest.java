package io.crmkit.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.race.CarelessStore;
import io.crmkit.core.race.Host;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.memory.InMemoryStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P25: what listeners heard of a record that many work on at once is what its history tells. */
class AuditRaceTest {
    private static final int THREADS = 8;
    private static final int CONTROLS = 50;
    private static final int COMMANDS = Tier.of(25, 250);

    /** Keeps what was heard by commands that returned. What was heard by one that met another one is forgotten. */
    private static final class Keeper implements CrmListener {
        private final ThreadLocal<List<CrmEvent>> heard = ThreadLocal.withInitial(List::of);
        private final Queue<CrmEvent> kept = new ConcurrentLinkedQueue<>();

        @Override
        public void accepted(List<CrmEvent> events) {
            heard.set(events);
        }

        void returned() {
            kept.addAll(heard.get());
            heard.remove();
        }

        List<AuditHead> heads(Subject subject) {
            List<CrmEvent> events = new ArrayList<>(kept);
            events.removeIf(event -> !event.subject().equals(subject));
            events.sort(Comparator.comparingLong(CrmEvent::basis).thenComparingInt(CrmEvent::ordinal));
            return AuditChain.heads(subject, events);
        }
    }

    private static Optional<AuditFinding> race(CrmStore store) {
        Keeper keeper = new Keeper();
        TestCrm test = TestCrm.create(store, CrmSettings.standard(), keeper);
        CrmSession rolf = test.as("rolf");
        ChanceId chance =
                rolf.execute(CreateChance.of(Samples.chanceDetails("Atelier"))).getId();
        keeper.returned();
        Object unused = test.as("lena").execute(new AssignChance(chance, test.id("rolf")));
        keeper.returned();
        Host.all(THREADS, thread -> {
            for (int i = 0; i < COMMANDS; i++) {
                Host.done(rolf, new AddPlanItem(chance, LocalDate.of(2026, 12, 1), thread + " " + i));
                keeper.returned();
            }
            return thread;
        });
        Subject subject = Subject.of(Chance.KIND, chance);
        List<CrmEvent> history = test.system().history().of(Chance.KIND, chance);
        assertThat(history).hasSize(2 + THREADS * COMMANDS);
        return AuditChain.verify(subject, history, keeper.heads(subject));
    }

    @Test
    @DisplayName("After many commands on one record at once, its history is what the heads of what was heard tell")
    void unbroken() {
        assertThat(race(new InMemoryStore())).isEmpty();
        Tier.report("P25", THREADS * COMMANDS + " commands of " + THREADS + " threads on one record, unbroken");
    }

    @Test
    @DisplayName("The control: on a store that minds no versions, the history is not what was heard")
    void control() {
        Optional<AuditFinding> finding = Optional.empty();
        for (int tried = 0; finding.isEmpty() && tried < CONTROLS; tried++) {
            finding = race(new CarelessStore());
        }
        assertThat(finding).isPresent();
    }
}
