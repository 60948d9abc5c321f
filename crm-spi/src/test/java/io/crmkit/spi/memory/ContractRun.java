package io.crmkit.spi.memory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.crmkit.spi.contract.StoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * One run of the contract on a store, by rule id.
 *
 * @param passed the rules that the store keeps
 * @param failed the rules that it breaks, with the failure
 * @param skipped the rules that were not tried
 */
record ContractRun(List<String> passed, SortedMap<String, Throwable> failed, SortedSet<String> skipped) {

    static ContractRun of(Class<? extends StoreContract> test) {
        ContractRun run = new ContractRun(new ArrayList<>(), new TreeMap<>(), new TreeSet<>());
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
                        .build(),
                run.listener());
        return run;
    }

    private TestExecutionListener listener() {
        return new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    String name = test.getDisplayName();
                    add(name.substring(0, name.indexOf(' ')), result);
                }
            }
        };
    }

    private void add(String rule, TestExecutionResult result) {
        switch (result.getStatus()) {
            case SUCCESSFUL -> passed.add(rule);
            case ABORTED -> skipped.add(rule);
            case FAILED -> failed.put(rule, result.getThrowable().orElseThrow());
        }
    }
}
