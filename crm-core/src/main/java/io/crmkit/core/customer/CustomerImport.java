package io.crmkit.core.customer;

import io.crmkit.core.dictionary.Values;
import io.crmkit.core.handling.Batch;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.User;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.value.NameKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an import of customers needs to know of what it names. */
record CustomerImport(
        Map<String, Customer> known,
        Map<CustomerId, CustomerStanding> standings,
        Map<NameKey, Customer> names,
        Map<String, Contact> contacts,
        Map<String, User> managers,
        Set<String> regions) {

    static CustomerImport load(Unit unit, ImportCustomers command) {
        List<ImportCustomers.Row> rows = command.rows();
        AccessScope all = AccessScope.all();
        Map<String, Customer> known =
                unit.customers().findByExternalIds(set(rows, ImportCustomers.Row::externalId), all).stream()
                        .collect(Batch.by(customer -> customer.getExternalId().orElseThrow()));
        Set<CustomerId> ids = known.values().stream().map(Customer::getId).collect(Collectors.toSet());
        return new CustomerImport(
                known,
                unit.customers().findStandings(ids, all).stream().collect(Batch.by(CustomerStanding::getId)),
                unit
                        .customers()
                        .findByNames(set(rows, row -> NameKey.of(row.details().getName())), all)
                        .stream()
                        .collect(Batch.by(Customer::getNameKey)),
                unit
                        .customers()
                        .findContactsByExternalIds(
                                rows.stream()
                                        .flatMap(row -> row.contacts().stream())
                                        .map(ImportCustomers.ContactRow::externalId)
                                        .collect(Collectors.toSet()),
                                all)
                        .stream()
                        .collect(Batch.by(contact -> contact.getExternalId().orElseThrow())),
                unit.access().findByExternalIds(set(rows, ImportCustomers.Row::manager), all).stream()
                        .collect(Batch.by(user -> user.getExternalId().orElseThrow())),
                Values.usable(DictionaryType.REGION, regions(rows), unit));
    }

    /** How many of the rows are not known yet. */
    int unknown(List<ImportCustomers.Row> rows) {
        return Math.toIntExact(rows.stream()
                .filter(row -> !known.containsKey(row.externalId()))
                .count());
    }

    private static Set<String> regions(Collection<ImportCustomers.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.details().getRegion().map(Stream::of).orElseGet(Stream::empty))
                .collect(Collectors.toSet());
    }

    private static <K> Set<K> set(Collection<ImportCustomers.Row> rows, Function<ImportCustomers.Row, K> key) {
        return rows.stream().map(key).collect(Collectors.toSet());
    }
}
