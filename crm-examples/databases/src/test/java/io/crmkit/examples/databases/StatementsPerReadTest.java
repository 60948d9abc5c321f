package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Reads;
import io.crmkit.core.Reads.Read;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.access.UserId;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/** What reading costs in statements does not grow with what is stored, nor with what is seen of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerReadTest {
    private final TestDatabase database = new TestDatabase(Server.H2, Map.of());
    private final TestCrm test = TestCrm.create(database.owningStore(), CrmSettings.standard(), new CrmListener() {});
    private final UserId rolf = test.id("rolf");
    private final Map<String, Read> reads = Reads.of(test, rolf);
    private final Crowd crowd = new Crowd(
            database,
            rolf,
            test.system().customers().findByExternalId("Known").orElseThrow().getId());

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    @DisplayName("Each read takes as many statements where 100,000 of everything are seen as where 10 are")
    void constant(TestReporter reporter) throws SQLException {
        crowd.growTo(10);
        Map<String, Integer> few = statements();
        crowd.growTo(1_000);
        Map<String, Integer> more = statements();
        crowd.growTo(100_000);
        Map<String, Integer> many = statements();
        reporter.publishEntry("statements", few.toString());
        assertThat(more).isEqualTo(few);
        assertThat(many).isEqualTo(few);
        assertThat(few).hasSameSizeAs(reads);
    }

    private Map<String, Integer> statements() {
        Map<String, Integer> counts = new TreeMap<>();
        reads.forEach((name, read) -> {
            for (CrmSession session : new CrmSession[] {test.as("rolf"), test.as("eva"), test.system()}) {
                database.spy().forget();
                try {
                    Object unused = read.read().apply(session);
                } catch (CrmException denied) {
                    continue;
                }
                counts.put(name, database.spy().executed().size());
                break;
            }
        });
        return counts;
    }
}
