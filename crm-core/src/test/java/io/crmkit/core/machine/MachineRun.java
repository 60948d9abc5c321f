package io.crmkit.core.machine;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;

import io.crmkit.core.TestCrm;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs the tests of this module in a JVM of its own, and ends with a line that {@link #RESULT} begins: how many succeeded
 * and failed. With the name of a class it runs only the tests of that.
 */
final class MachineRun {
    static final String RESULT = "RESULT";
    /** Those that start such runs, and the one that takes as long as all others together; its little sister is in. */
    private static final String LEFT_OUT = "io\\.crmkit\\.core\\.(machine\\..*|sequence\\.SequencesProperties)";

    private MachineRun() {}

    public static void main(String[] args) throws URISyntaxException {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request(args), listener);
        TestExecutionSummary summary = listener.getSummary();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        summary.printFailuresTo(out, 10);
        // Not formatted: numbers would have the digits of the language.
        out.println(RESULT + " " + summary.getTestsSucceededCount() + " " + summary.getTotalFailureCount());
        out.flush();
        // Threads of tests that failed may still be there.
        System.exit(0);
    }

    private static LauncherDiscoveryRequest request(String[] args) throws URISyntaxException {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .configurationParameter("jqwik.database", "target/jqwik-database-elsewhere")
                .configurationParameter("jqwik.reporting.onlyfailures", "true");
        if (args.length == 1) {
            return request.selectors(DiscoverySelectors.selectClass(args[0])).build();
        }
        Path tests = Path.of(TestCrm.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return request.selectors(DiscoverySelectors.selectClasspathRoots(Set.of(tests)))
                .filters(includeClassNamePatterns(".*(Test|Properties)"), excludeClassNamePatterns(LEFT_OUT))
                .build();
    }
}
