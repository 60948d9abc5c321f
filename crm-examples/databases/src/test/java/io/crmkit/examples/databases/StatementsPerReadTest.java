package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Reads;
import io.crmkit.core.Reads.Read;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
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

/**
 * What reading costs in statements does not grow with what is stored, nor with what is seen of it; of what goes through
 * lists to their end, only by one for each thousand rows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsPerReadTest {
    private static final int FEW = 10;
    private static final int MORE = 1_000;
    private static final int MANY = 100_000;
    private static final int THOUSAND = 1_000;

    /**
     * Analytics of what became of each record go through the records and their histories by pages of a thousand: how
     * many statements a page takes of each. A customer's standing is one beside the customer's.
     */
    private static final Map<String, Integer> THROUGH_LISTS = Map.of(
            "CustomerAnalytics.completeness", 3,
            "CustomerAnalytics.stages", 2,
            "LossAnalytics.churn", 2,
            "LossAnalytics.risk", 2,
            "LossAnalytics.survival", 2,
            "SalesAnalytics.forecast", 1,
            "SalesAnalytics.pipeline", 1,
            "SalesAnalytics.since", 2,
            "ServiceAnalytics.conformance", 1,
            "ServiceAnalytics.times", 1);

    private final TestDatabase database = new TestDatabase(Server.H2, Map.of());
    private final TestCrm test = TestCrm.create(database.owningStore(), CrmSettings.standard(), new CrmListener() {});
    private final UserId rolf = test.id("rolf");
    private final Map<String, Read> reads = Reads.of(test, rolf);
    private final Crowd crowd = new Crowd(
            database,
            Server.H2,
            rolf,
            test.system().customers().findByExternalId("Known").orElseThrow().getId());

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    @DisplayName(
            "Each read takes as many statements where 100,000 of everything are seen as where 10 are, or one more per"
                    + " thousand rows")
    void constant() throws SQLException {
        crowd.growTo(FEW);
        Map<String, Integer> few = statements();
        crowd.growTo(MORE);
        Map<String, Integer> more = statements();
        crowd.growTo(MANY);
        Map<String, Integer> many = statements();
        Tier.report("P35", "statements: " + few);
        assertThat(more).isEqualTo(withLists(few, MORE));
        assertThat(many).isEqualTo(withLists(few, MANY));
        assertThat(few).hasSameSizeAs(reads);
    }

    /** What they take that go through lists, a thousand rows in a statement. */
    private static Map<String, Integer> withLists(Map<String, Integer> few, int rows) {
        Map<String, Integer> expected = new TreeMap<>(few);
        THROUGH_LISTS.forEach((name, lists) -> expected.merge(name, lists * rows / THOUSAND, Integer::sum));
        return expected;
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
