package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Reads;
import io.crmkit.core.Reads.Read;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * P36: what is read in pages and by identity is found by an index among ten million customers and orders on PostgreSQL.
 * What it takes is told, not demanded.
 */
class TenMillionTest {
    private static final int WORK = Integer.getInteger("crmkit.rows", 10_000_000) / 10;
    private static final int TRADE = WORK * 10;
    private static final int TIMES = 200;
    private static final Pattern PARAMETER = Pattern.compile("\\?");
    private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\w+)");

    /** Tables that stay small, and are read as a whole. */
    private static final Set<String> SMALL =
            Set.of("crm_user", "crm_role", "crm_user_role", "crm_dictionary_entry", "crm_product", "crm_stock_item");

    /** What goes through all there is by its nature: sums of everything. */
    private static final Pattern SUMS = Pattern.compile(".*(Analytics|Reports)\\..*|.*\\.count.*");

    @Test
    @DisplayName("Pages and single records are found by an index")
    void indexes() throws SQLException {
        assumeTrue(Tier.current() == Tier.RELEASE, "before a release only");
        try (TestDatabase database = new TestDatabase(Server.POSTGRESQL, Map.of())) {
            TestCrm test = TestCrm.create(database.owningStore(), CrmSettings.standard(), new CrmListener() {});
            UserId rolf = test.id("rolf");
            Map<String, Read> reads = Reads.of(test, rolf);
            reads.keySet().removeIf(name -> SUMS.matcher(name).matches());
            CustomerId known = test.system()
                    .customers()
                    .findByExternalId("Known")
                    .orElseThrow()
                    .getId();
            fill(database, new Crowd(database, Server.POSTGRESQL, rolf, known));

            Map<String, Set<String>> scans = new TreeMap<>();
            Map<Long, String> slowest = new TreeMap<>();
            reads.forEach((name, read) -> {
                CrmSession session = reader(test, name, read);
                database.spy().forget();
                slowest.put(-ninetyNinth(() -> read(session, read)), name);
                Set<String> scanned =
                        scanned(database, new TreeSet<>(database.spy().executed()));
                if (!scanned.isEmpty()) {
                    scans.put(name, scanned);
                }
            });
            long command = ninetyNinth(() ->
                    test.as("rolf").execute(CreateServiceRequest.of(known, "COMPLAINT", "Wheel", "It came off.")));
            Tier.report(
                    "P36",
                    TRADE + " customers and orders: command " + command + " us at the 99th percentile; slowest reads "
                            + slowest.entrySet().stream()
                                    .limit(5)
                                    .map(entry -> entry.getValue() + " " + -entry.getKey() + " us")
                                    .toList());
            assertThat(scans).isEmpty();
            // Control: what has no index is noticed.
            assertThat(scanned(database, Set.of("select id from crm_customer where name = ?")))
                    .containsExactly("crm_customer");
        }
    }

    private static void fill(TestDatabase database, Crowd crowd) throws SQLException {
        crowd.growTo(WORK);
        crowd.growTradeTo(TRADE);
        crowd.growHistory();
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    /** Somebody who may read it. */
    private static CrmSession reader(TestCrm test, String name, Read read) {
        for (CrmSession session : List.of(test.as("rolf"), test.as("eva"), test.system())) {
            try {
                read(session, read);
                return session;
            } catch (CrmException denied) {
                // The next one may.
            }
        }
        throw new AssertionError("nobody may read " + name);
    }

    private static void read(CrmSession session, Read read) {
        Object unused = read.read().apply(session);
    }

    /** In microseconds. */
    private static long ninetyNinth(Runnable work) {
        long[] taken = new long[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long begin = System.nanoTime();
            work.run();
            taken[time] = (System.nanoTime() - begin) / 1_000;
        }
        Arrays.sort(taken);
        return taken[TIMES * 99 / 100 - 1];
    }

    /** The large tables that statements read as a whole, whatever the values of their parameters. */
    private static Set<String> scanned(TestDatabase database, Set<String> statements) {
        Set<String> scanned = new TreeSet<>();
        try (Connection connection = database.connection();
                Statement explain = connection.createStatement()) {
            explain.execute("set plan_cache_mode = force_generic_plan");
            for (String sql : statements) {
                int[] number = {0};
                // How many rows are wanted decides the plan, so that is no parameter.
                String numbered = PARAMETER
                        .matcher(sql.replace("fetch first ? rows only", "fetch first 11 rows only"))
                        .replaceAll(each -> "\\$" + ++number[0]);
                explain.execute("prepare wanted as " + numbered);
                String values =
                        number[0] == 0 ? "" : "(" + String.join(", ", Collections.nCopies(number[0], "null")) + ")";
                List<String> plan = new ArrayList<>();
                try (ResultSet rows = explain.executeQuery("explain execute wanted" + values)) {
                    while (rows.next()) {
                        plan.add(rows.getString(1));
                    }
                }
                explain.execute("deallocate wanted");
                Matcher scan = SCAN.matcher(String.join("\n", plan));
                while (scan.find()) {
                    if (!SMALL.contains(scan.group(1))) {
                        scanned.add(scan.group(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return scanned;
    }
}
