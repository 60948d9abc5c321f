package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.crmkit.core.FieldCases.Field;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.handover.HandOverAction;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every field of every command, with every value that it must not have and the outermost ones that it may. The commands
 * are those of {@link Samples}, changed in one field; what each field demands is written in {@link FieldRules}.
 */
class BadInputTest {
    private static final Set<Permission> SYSTEM =
            Set.of(AccessPermission.IMPORT, CustomerPermission.IMPORT, OrderPermission.IMPORT, LossPermission.SCAN);
    private static final Set<Permission> SUPERVISOR =
            Set.of(ChancePermission.ASSIGN, ServicePermission.ASSIGN, HandOverAction.PERMISSION);

    private final WatchedStore store = new WatchedStore();
    private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), new RecordingListener());

    @TestFactory
    @DisplayName("One wrong value in one field: exactly that fault is told, and nothing is written")
    List<DynamicContainer> fields() {
        AtomicInteger bad = new AtomicInteger();
        AtomicInteger good = new AtomicInteger();
        List<DynamicContainer> containers = new ArrayList<>();
        List<Command<?>> samples = Samples.of(test, test.id("rolf"));
        StoreDump before = StoreDump.of(store);
        for (Command<?> sample : samples) {
            List<Field> fields = FieldRules.of(sample.getClass(), test);
            List<DynamicTest> tests = new ArrayList<>();
            Set<String> paths = fields.stream().map(Field::path).collect(Collectors.toCollection(TreeSet::new));
            tests.add(dynamicTest(
                    "every field has a rule", () -> assertThat(paths).isEqualTo(Fields.paths(sample))));
            for (Field field : fields) {
                field.bad()
                        .forEach(value -> tests.add(dynamicTest(field.path() + " " + value.label(), () -> {
                            refused(sample, field, value);
                            bad.incrementAndGet();
                        })));
                field.good()
                        .forEach(value -> tests.add(dynamicTest(field.path() + " " + value.label(), () -> {
                            accepted(sample, field, value);
                            good.incrementAndGet();
                        })));
            }
            tests.add(dynamicTest(
                    "nothing was written", () -> assertThat(StoreDump.of(store)).isEqualTo(before)));
            containers.add(DynamicContainer.dynamicContainer(sample.getClass().getSimpleName(), tests));
        }
        // Last, so that no case can be lost without notice.
        containers.add(DynamicContainer.dynamicContainer(
                "all", List.of(dynamicTest("2,856 bad values and 399 good ones", () -> {
                    assertThat(bad.get()).isEqualTo(2856);
                    assertThat(good.get()).isEqualTo(399);
                }))));
        return containers;
    }

    private void refused(Command<?> sample, Field field, FieldCases.Bad bad) {
        Command<?> command = (Command<?>) Fields.with(sample, field.path(), bad.value());
        int writes = store.writes();
        CrmSession session = session(sample);
        // Tried first, so that a fault that is overlooked does not spoil the cases that follow.
        assertThat(Refusals.text(session.check(command))).isEqualTo(bad.expected());
        assertThat(Refusals.text(Refusals.of(session, command))).isEqualTo(bad.expected());
        assertThat(store.writes()).isEqualTo(writes);
    }

    private void accepted(Command<?> sample, Field field, FieldCases.Good good) {
        Command<?> command = (Command<?>) Fields.with(sample, field.path(), good.value());
        // That a reference is not known is no matter of its shape.
        Optional<Refusal> refusal = session(sample).check(command);
        assertThat(Refusals.text(refusal))
                .doesNotContain("REQUIRED", "BLANK", "TOO_", "MALFORMED", "OUT_OF_RANGE", "INVALID");
    }

    private CrmSession session(Command<?> command) {
        Permission permission = command.action().permission();
        if (SYSTEM.contains(permission)) {
            return test.system();
        }
        if (permission.equals(DictionaryAction.KEEP) || permission.equals(AccessPermission.ADMINISTER)) {
            return test.as("ada");
        }
        return test.as(SUPERVISOR.contains(permission) ? "lena" : "rolf");
    }
}
