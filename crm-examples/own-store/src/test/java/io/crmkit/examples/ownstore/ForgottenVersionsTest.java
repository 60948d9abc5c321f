package io.crmkit.examples.ownstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.contract.Encounter;
import io.crmkit.spi.contract.StoreContract;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What the contract kit says of the store once its updates no longer compare versions. */
class ForgottenVersionsTest {
    private static final Set<String> GROUPS = Set.of("APPLY", "ATOM", "RACE");

    @Test
    @DisplayName(
            "Without the version in its updates the store breaks the rules on stale versions and races, and only those")
    void isCaught() {
        Map<String, TestExecutionResult.Status> rules = run(WithoutVersions.class);
        assertThat(withStatus(rules, TestExecutionResult.Status.FAILED))
                .contains("APPLY-03", "APPLY-04", "APPLY-05", "APPLY-07", "APPLY-10")
                .contains("ATOM-01", "ATOM-06", "RACE-01", "RACE-02", "RACE-04")
                .doesNotContain("APPLY-01", "APPLY-02", "APPLY-08", "APPLY-09", "ATOM-02", "ATOM-07", "RACE-05");
    }

    @Test
    @DisplayName("With the version the same store keeps the same rules")
    void isSound() {
        Map<String, TestExecutionResult.Status> rules = run(WithVersions.class);
        assertThat(withStatus(rules, TestExecutionResult.Status.SUCCESSFUL))
                .contains("APPLY-03", "ATOM-01", "RACE-01")
                .hasSameSizeAs(rules.keySet());
    }

    /** The store as it is, in a database that no other class of tests empties meanwhile. */
    static class WithVersions extends StoreContract {
        private static final TestDatabase DATABASE = new TestDatabase(Server.H2);

        @Override
        protected CrmStore createStore() {
            return new OwnStore(DATABASE.emptied());
        }

        @Override
        protected void close(CrmStore store) {}
    }

    /** The store with its check of versions deleted. */
    static class WithoutVersions extends StoreContract {
        private static final TestDatabase DATABASE = new TestDatabase(Server.H2);
        private static final String CHECK = " and version = ?";

        @Override
        protected CrmStore createStore() {
            Encounter decided = new Encounter();
            return new OwnStore(DATABASE.emptied(), (connection, writes) -> {
                decided.meet();
                return RoundTrips.send(
                        connection,
                        writes.stream().map(WithoutVersions::unchecked).toList());
            });
        }

        @Override
        protected void close(CrmStore store) {}

        private static Write unchecked(Write write) {
            return write.sql().endsWith(CHECK)
                    ? new Write(
                            write.sql().substring(0, write.sql().length() - CHECK.length()),
                            write.guarded(),
                            Arrays.copyOf(write.values(), write.values().length - 1))
                    : write;
        }
    }

    private static Set<String> withStatus(
            Map<String, TestExecutionResult.Status> rules, TestExecutionResult.Status status) {
        return rules.keySet().stream().filter(rule -> rules.get(rule) == status).collect(Collectors.toSet());
    }

    /** Runs some groups of the kit: what became of each rule, by its id. */
    private static Map<String, TestExecutionResult.Status> run(Class<? extends StoreContract> test) {
        Map<String, TestExecutionResult.Status> rules = new TreeMap<>();
        // Without what Surefire registered, which would report failures that are meant to be.
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(test))
                        .filters(EngineFilter.includeEngines("junit-jupiter"))
                        .filters((PostDiscoveryFilter) one ->
                                FilterResult.includedIf(!one.isTest() || GROUPS.contains(group(one.getDisplayName()))))
                        .build(),
                new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier one, TestExecutionResult result) {
                        if (one.isTest()) {
                            rules.put(rule(one.getDisplayName()), result.getStatus());
                        }
                    }
                });
        return rules;
    }

    private static String rule(String name) {
        return name.substring(0, name.indexOf(' '));
    }

    private static String group(String name) {
        return name.substring(0, name.indexOf('-'));
    }
}
