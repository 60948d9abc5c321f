package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.jpa.database.JdbcSpy;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.memory.InMemoryStore;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P28: a text is a text, whatever it looks like to a database. */
class InjectionTest {
    private static final int PAYLOADS = Tier.of(120, 1_000);
    /** Some find nothing, some much; and phone numbers are searched for by digits. */
    private static final List<String> HARMLESS = List.of(
            "Nobody",
            "a",
            "Acme Works",
            "A",
            "5551",
            "north",
            "Known",
            "created-chance",
            "created-request",
            "fair",
            "MEETING",
            "COMPLAINT",
            "COMPETITOR",
            "CREATE",
            "P-known",
            "O-1",
            "rolf",
            "1",
            "visit",
            "e",
            "car",
            "18");

    /** They are put together; each is part of something that worked somewhere. */
    private static final List<String> PIECES = List.of(
            "'",
            "''",
            "\"",
            "`",
            "\\",
            "\\'",
            "%",
            "_",
            "!",
            "!%",
            "!_",
            "[a-z]",
            "*",
            ";",
            "--",
            "/*",
            "*/",
            "#",
            "(",
            ")",
            " or 1=1",
            " or '1'='1",
            " union select name from crm_user",
            "drop table crm_customer",
            ":p",
            "?1",
            "${x}",
            "{ts '1'}",
            "e.id",
            " escape '!'",
            "member of",
            "\u02bc",
            "\uff07",
            "\u2019",
            "\u00a5",
            "\u20a9",
            "0x27",
            "%27",
            "&#39;",
            "\u0130",
            "\u00df",
            "Known",
            "known",
            "created",
            "P-known",
            "a",
            "\ud83d\ude97",
            "\u0000",
            "\ud83d");

    private static String payload(Random random) {
        return random.ints(1 + random.nextInt(5), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    /** Makes a customer of that name and id, or is refused. */
    private static String created(TestCrm test, String text) {
        return Refusals.text(() -> test.as("rolf").execute(new CreateCustomer(Samples.details(text), text)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Whatever text is searched for or kept, a database answers as memory does, and by the same statements")
    void same(Server server) throws SQLException {
        try (TestDatabase database = new TestDatabase(server, Map.of())) {
            TestCrm jpa = Searches.crm(database.owningStore());
            TestCrm memory = Searches.crm(new InMemoryStore());
            JdbcSpy spy = database.spy();
            int reads = 0;
            spy.forget();
            Set<Integer> useful = new TreeSet<>();
            for (String text : HARMLESS) {
                List<String> found = Searches.found(jpa, text);
                assertThat(found).as(text).isEqualTo(Searches.found(memory, text));
                assertThat(created(jpa, text)).as(text).isEqualTo(created(memory, text));
                IntStream.range(0, found.size())
                        .filter(read -> Searches.isAnything(found.get(read)))
                        .forEach(useful::add);
                reads = found.size();
            }
            assertThat(useful).as("reads that find something").hasSize(reads);
            Set<String> harmless = Set.copyOf(spy.executed());
            Random random = new Random(28);
            int kept = 0;
            for (int i = 0; i < PAYLOADS; i++) {
                String text = payload(random);
                spy.forget();
                String created = created(jpa, text);
                kept += created.equals(Refusals.DONE) ? 1 : 0;
                assertThat(created).as("payload %s: %s", i, text).isEqualTo(created(memory, text));
                assertThat(Searches.found(jpa, text))
                        .as("payload %s: %s", i, text)
                        .isEqualTo(Searches.found(memory, text));
                // EclipseLink puts patterns into the statement itself on H2, quoted.
                if (Provider.isHibernate() || server != Server.H2) {
                    assertThat(harmless)
                            .as("statements of payload %s: %s", i, text)
                            .containsAll(spy.executed());
                }
            }
            Tier.report(
                    "P28",
                    Provider.current() + " on " + server + ": " + PAYLOADS + " texts, of which " + kept
                            + " could be kept");
            assertThat(kept).isGreaterThan(PAYLOADS / 4);
            assertThat(database.count("crm_customer"))
                    .isEqualTo(memory.system().customers().count(CustomerQuery.any()));
        }
    }
}
