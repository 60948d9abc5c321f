package io.crmkit.examples.databases;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.Tier;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.jpa.database.JdbcSpy;
import io.crmkit.jpa.database.Provider;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.value.PageRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** P28: a text is a text, whatever it looks like to a database. */
class InjectionTest {
    private static final int PAYLOADS = Tier.of(120, 1_000);
    /** Some find nothing, some much; and phone numbers are searched for by digits. */
    private static final List<String> HARMLESS = List.of("Nobody", "a", "Acme Works", "A", "5551");

    private static final Pattern VERSION = Pattern.compile(", version=[0-9]+");
    private static final PageRequest PAGE = PageRequest.first(500);

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

    private static TestCrm crm(CrmStore store) {
        TestCrm test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
        Samples.of(test, test.id("rolf"))
                .forEach(command -> Stream.of("rolf", "lena", "ada")
                        .map(test::as)
                        .filter(session -> session.check(command).isEmpty())
                        .findFirst()
                        .orElseGet(test::system)
                        .check(command));
        return test;
    }

    /** What a payload finds, in every string of every query, and by every text that finds one. */
    private static List<Object> found(TestCrm test, String text) {
        CrmSession rolf = test.as("rolf");
        CrmSession system = test.system();
        return Stream.<Supplier<?>>of(
                        () -> rolf.execute(new CreateCustomer(Samples.details(text), text))
                                .getName(),
                        () -> system.customers()
                                .list(CustomerQuery.builder().nameContains(text).build(), PAGE),
                        () -> system.customers()
                                .count(CustomerQuery.builder()
                                        .numberContains(text)
                                        .build()),
                        () -> system.customers()
                                .list(
                                        CustomerQuery.builder()
                                                .phoneContains(text)
                                                .build(),
                                        PAGE),
                        () -> system.customers()
                                .list(CustomerQuery.builder().addRegions(text).build(), PAGE),
                        () -> system.customers().findByExternalId(text),
                        () -> system.customers()
                                .listContacts(
                                        ContactQuery.builder()
                                                .nameContains(text)
                                                .build(),
                                        PAGE),
                        () -> system.customers()
                                .listContacts(
                                        ContactQuery.builder()
                                                .phoneContains(text)
                                                .build(),
                                        PAGE),
                        () -> system.chances()
                                .list(
                                        ChanceQuery.builder()
                                                .customerNameContains(text)
                                                .build(),
                                        PAGE),
                        () -> system.chances()
                                .count(ChanceQuery.builder().titleContains(text).build()),
                        () -> system.chances()
                                .list(ChanceQuery.builder().addSources(text).build(), PAGE),
                        () -> system.chances().findByExternalId(text),
                        () -> system.activities()
                                .list(
                                        ActivityQuery.builder()
                                                .titleContains(text)
                                                .build(),
                                        PAGE),
                        () -> system.activities()
                                .list(ActivityQuery.builder().addChannels(text).build(), PAGE),
                        () -> system.serviceRequests()
                                .list(ServiceQuery.builder().titleContains(text).build(), PAGE),
                        () -> system.serviceRequests()
                                .list(ServiceQuery.builder().addTypes(text).build(), PAGE),
                        () -> system.lossCases()
                                .list(LossQuery.builder().addReasonClasses(text).build(), PAGE),
                        () -> system.orders()
                                .list(
                                        OrderQuery.builder()
                                                .externalIdContains(text)
                                                .build(),
                                        PAGE),
                        () -> system.products()
                                .list(ProductQuery.builder().nameContains(text).build(), PAGE),
                        () -> system.products()
                                .list(ProductQuery.builder().modelContains(text).build(), PAGE),
                        () -> system.users()
                                .list(UserQuery.builder().nameContains(text).build(), PAGE),
                        () -> system.users().findByExternalId(text),
                        () -> system.history()
                                .list(EventQuery.builder().addSteps(text).build(), PAGE))
                .map(InjectionTest::told)
                .toList();
    }

    /** Where versions begin is a store's own affair. */
    private static String unversioned(Object found) {
        return VERSION.matcher(found.toString()).replaceAll("");
    }

    private static Object told(Supplier<?> read) {
        Object[] result = new Object[1];
        String told = Refusals.text(() -> {
            result[0] = read.get();
            return result[0];
        });
        return told.equals(Refusals.DONE) ? result[0] : told;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("Whatever text is searched for or kept, a database answers as memory does, and by the same statements")
    void same(Server server) throws SQLException {
        try (TestDatabase database = new TestDatabase(server, Map.of())) {
            TestCrm jpa = crm(database.owningStore());
            TestCrm memory = crm(new InMemoryStore());
            JdbcSpy spy = database.spy();
            Random random = new Random(28);
            spy.forget();
            HARMLESS.forEach(text -> assertThat(found(jpa, text)).hasSameSizeAs(found(memory, text)));
            Set<String> harmless = Set.copyOf(spy.executed());
            int hits = 0;
            for (int i = 0; i < PAYLOADS; i++) {
                String text = payload(random);
                spy.forget();
                List<Object> found = found(jpa, text);
                List<Object> expected = found(memory, text);
                for (int read = 0; read < found.size(); read++) {
                    assertThat(unversioned(found.get(read)))
                            .as("payload %s: %s, read %s", i, text, read)
                            .isEqualTo(unversioned(expected.get(read)));
                }
                hits += found.get(0).equals(text) ? 1 : 0;
                // EclipseLink puts patterns into the statement itself on H2, quoted.
                if (Provider.isHibernate() || server != Server.H2) {
                    assertThat(harmless)
                            .as("statements of payload %s: %s", i, text)
                            .containsAll(spy.executed());
                }
            }
            assertThat(hits).as("payloads that became customers").isGreaterThan(PAYLOADS / 4);
            assertThat(database.count("crm_customer"))
                    .isEqualTo(memory.system().customers().count(CustomerQuery.any()));
        }
    }
}
