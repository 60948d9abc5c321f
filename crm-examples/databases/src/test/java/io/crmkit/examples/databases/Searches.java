package io.crmkit.examples.databases;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that is searched for by a text. */
final class Searches {
    private static final Pattern ASIDE =
            Pattern.compile(", version=[0-9]+|, roles=\\[(?:RoleId\\[value=[0-9a-f-]+](?:, )?)*]");
    private static final PageRequest PAGE = PageRequest.first(500);

    private Searches() {}

    /** A staffed CRM with some of everything. */
    static TestCrm crm(CrmStore store) {
        TestCrm test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
        for (Command<?> command : Samples.of(test, test.id("rolf"))) {
            CrmSession session = Stream.of("rolf", "lena", "ada")
                    .map(test::as)
                    .filter(one -> one.check(command).isEmpty())
                    .findFirst()
                    .orElseGet(test::system);
            // Some are refused after the others.
            String unused = Refusals.text(() -> session.execute(command));
        }
        return test;
    }

    /** What a text finds, in every text of every query, and as every id of the host; in words, without versions. */
    static List<String> found(TestCrm test, String text) {
        CrmSession system = test.system();
        return Stream.<Supplier<?>>of(
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
                .map(Searches::told)
                .toList();
    }

    /** Whether a read found anything. */
    static boolean isAnything(String found) {
        return !Set.of("0", "Optional.empty", "Page[items=[], next=Optional.empty]")
                        .contains(found)
                && !found.startsWith("invalid");
    }

    /** Where versions begin is a store's own affair, and the roles of a user have no order. */
    private static String told(Supplier<?> read) {
        Object[] result = new Object[1];
        String told = Refusals.text(() -> {
            result[0] = read.get();
            return result[0];
        });
        return told.equals(Refusals.DONE) ? ASIDE.matcher(result[0].toString()).replaceAll("") : told;
    }
}
