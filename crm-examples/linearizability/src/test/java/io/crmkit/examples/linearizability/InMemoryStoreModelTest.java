package io.crmkit.examples.linearizability;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import io.crmkit.core.Tier;
import io.crmkit.spi.memory.InMemoryStore;
import java.util.List;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P11: whatever several threads do with a store in memory, it is as if they had done one thing after the other. */
class InMemoryStoreModelTest {
    private static final int THREADS = 3;
    private static final int OPERATIONS = Tier.of(3, 4);
    private static final int SCENARIOS = Tier.of(15, 100);
    private static final int SCHEDULES = Tier.of(100, 1000);
    private static final int CONTROL_SCENARIOS = 100;

    /** What threads share; all else that a unit uses is its own, or never changes. */
    private static final List<String> SHARED =
            List.of(InMemoryStore.class.getName(), InMemoryStoreModelTest.class.getPackageName());

    private static final List<String> NOT_SHARED = List.of("io.crmkit.", "java.util.stream.", "java.lang.invoke.");

    private static ModelCheckingOptions options(int scenarios) {
        return new ModelCheckingOptions()
                .threads(THREADS)
                .actorsPerThread(OPERATIONS)
                .actorsBefore(1)
                .actorsAfter(1)
                .iterations(scenarios)
                .invocationsPerIteration(SCHEDULES)
                .addGuarantee(forClasses(InMemoryStoreModelTest::isNotShared)
                        .allMethods()
                        .ignore());
    }

    private static boolean isNotShared(String type) {
        return NOT_SHARED.stream().anyMatch(type::startsWith) && SHARED.stream().noneMatch(type::startsWith);
    }

    @Test
    @DisplayName("Each schedule of each scenario comes to what some order comes to")
    void linearizable() {
        options(SCENARIOS).check(Records.class);
        Tier.report(
                "P11",
                SCENARIOS + " scenarios of " + THREADS + " threads with " + OPERATIONS + " operations each, up to "
                        + SCHEDULES + " schedules of each");
    }

    @Test
    @DisplayName("Control: who writes what was decided on an older record is found out")
    void control() {
        ModelCheckingOptions options = options(CONTROL_SCENARIOS);
        assertThatThrownBy(() -> options.check(CarelessRecords.class)).isInstanceOf(LincheckAssertionError.class);
    }
}
