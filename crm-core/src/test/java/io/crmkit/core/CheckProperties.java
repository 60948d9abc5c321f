package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.FieldCases.Bad;
import io.crmkit.core.FieldCases.Field;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.settings.CrmSettings;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Trying a command tells what doing it would come to, and does nothing. */
class CheckProperties {
    private static final List<String> ACTORS = List.of("system", "ada", "lena", "rolf", "rolf", "rita", "eva", "gone");

    /** A command of one type, perhaps with one wrong value, by somebody, with options. */
    record Trial(int type, boolean fit, int actor, int field, int bad, int options) {}

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Label(
            "check is empty if and only if execute succeeds, tells the same refusal otherwise, and writes and draws nothing")
    @StatisticsReport(onFailureOnly = true)
    void agrees(@ForAll("trials") List<Trial> trials) {
        WatchedStore store = new WatchedStore();
        RecordingListener listener = new RecordingListener();
        TestCrm test = TestCrm.create(store, CrmSettings.standard(), listener);
        List<Command<?>> samples = Samples.of(test, test.id("rolf"));
        for (Trial trial : trials) {
            Command<?> sample = samples.get(trial.type() % samples.size());
            Command<?> command = spoilt(sample, trial, test);
            CrmSession session = session(trial, sample, test);
            CommandOptions options = options(trial);
            listener.clear();
            StoreDump before = StoreDump.of(store);
            int writes = store.writes();
            int draws = store.draws();
            Optional<Refusal> tried = session.check(command, options);
            assertThat(store.writes()).isEqualTo(writes);
            assertThat(store.draws()).isEqualTo(draws);
            assertThat(StoreDump.of(store)).isEqualTo(before);
            assertThat(listener.accepted()).isEmpty();
            assertThat(listener.denied()).isEmpty();
            Optional<Refusal> refusal = Refusals.of(() -> session.execute(command, options));
            assertThat(tried)
                    .as("%s with %s", sample.getClass().getSimpleName(), trial)
                    .isEqualTo(refusal);
            Statistics.collect(
                    refusal.map(found -> found.getClass().getSimpleName()).orElse("done"));
        }
        Statistics.coverage(coverage -> List.of("done", "Invalid", "Denied", "NotFound", "Rejected")
                .forEach(outcome -> coverage.check(outcome).count(count -> count > 0)));
    }

    private static Command<?> spoilt(Command<?> sample, Trial trial, TestCrm test) {
        List<Field> fields = FieldRules.of(sample.getClass(), test).stream()
                .filter(field -> !field.bad().isEmpty())
                .toList();
        if (fields.isEmpty() || trial.bad() < 0) {
            return sample;
        }
        Field field = fields.get(trial.field() % fields.size());
        Bad bad = field.bad().get(trial.bad() % field.bad().size());
        return (Command<?>) Fields.with(sample, field.path(), bad.value());
    }

    private static CrmSession session(Trial trial, Command<?> sample, TestCrm test) {
        if (trial.fit()) {
            return ACTORS.stream()
                    .map(actor -> session(actor, test))
                    .filter(session -> session.check(sample)
                            .filter(refusal -> refusal instanceof Refusal.Denied)
                            .isEmpty())
                    .findFirst()
                    .orElseThrow();
        }
        return session(ACTORS.get(trial.actor() % ACTORS.size()), test);
    }

    private static CrmSession session(String actor, TestCrm test) {
        return actor.equals("system") ? test.system() : test.as(actor);
    }

    /** Mostly none; else one of a few ids, so that some are used again, or an expected version. */
    private static CommandOptions options(Trial trial) {
        return switch (trial.options() % 10) {
            case 0, 1, 2 -> CommandOptions.id("id-" + trial.options() % 3);
            case 3 -> CommandOptions.version(trial.options() % 3 - 1L);
            default -> CommandOptions.none();
        };
    }

    @Provide
    Arbitrary<List<Trial>> trials() {
        Arbitrary<Integer> numbers =
                Arbitraries.integers().between(0, 10_000).withDistribution(RandomDistribution.uniform());
        Arbitrary<Integer> bads = Arbitraries.oneOf(Arbitraries.just(-1), Arbitraries.just(-1), numbers);
        Arbitrary<Boolean> fits = Arbitraries.of(true, true, false);
        return Combinators.combine(numbers, fits, numbers, numbers, bads, numbers)
                .as(Trial::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
