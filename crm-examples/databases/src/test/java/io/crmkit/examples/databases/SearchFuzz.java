package io.crmkit.examples.databases;

import io.crmkit.core.TestCrm;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.memory.InMemoryStore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * P28: what Jazzer drives, which thinks texts up while it watches where they lead, and itself looks into every statement.
 * {@code mvn -q -Pquick,fuzz test-compile exec:exec -pl crm-examples/databases -am}
 */
public final class SearchFuzz {
    private static final TestCrm JPA = Searches.crm(new TestDatabase(Server.H2, Map.of()).owningStore());
    private static final TestCrm MEMORY = Searches.crm(new InMemoryStore());

    private SearchFuzz() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        List<String> found = Searches.found(JPA, text);
        List<String> expected = Searches.found(MEMORY, text);
        if (!found.equals(expected)) {
            throw new IllegalStateException(found + " instead of " + expected);
        }
    }
}
