package io.crmkit.examples.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.crmkit.spi.contract.StoreContract;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The contract kit catches the store if it loses what keeps two writers apart. */
class BrokenStoresTest {

    @ParameterizedTest(name = "{0} breaks {1}")
    @MethodSource("brokenStores")
    void isCaught(Class<? extends StoreContract> test, List<String> rules) {
        Events run = EngineTestKit.engine("junit-jupiter")
                .selectors(rulesOfWriting(test))
                .execute()
                .testEvents();
        Set<String> broken = run.failed()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .map(name -> name.substring(0, name.indexOf(' ')))
                .collect(Collectors.toSet());
        assertThat(broken).containsAll(rules);
        assertThat(run.succeeded().count())
                .as("rules that it keeps all the same")
                .isGreaterThan(broken.size());
    }

    private static DiscoverySelector[] rulesOfWriting(Class<?> test) {
        return Arrays.stream(test.getMethods())
                .filter(method -> Optional.ofNullable(method.getAnnotation(DisplayName.class))
                        .filter(rule -> rule.value().matches("(APPLY|KEY|SERIES|RACE)-.*"))
                        .isPresent())
                .map(method -> selectMethod(test, method))
                .toArray(DiscoverySelector[]::new);
    }

    static Stream<Arguments> brokenStores() {
        return Stream.of(
                Arguments.of(BrokenStores.ComparesNoVersions.class, List.of("APPLY-03", "APPLY-04", "RACE-01")),
                Arguments.of(BrokenStores.LocksNothing.class, List.of("RACE-01", "RACE-02", "SERIES-05")),
                Arguments.of(BrokenStores.ClaimsNothing.class, List.of("KEY-01", "RACE-03", "RACE-09")));
    }
}
