package io.crmkit.examples.ownstore;

import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.value.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All tables of records, in the order of their foreign keys. */
final class Tables {
    static final List<Table<?, ?, ?>> ALL = List.of(
            Staff.ROLES,
            Staff.MEMBERS,
            ListValues.TABLE,
            ClientTables.CLIENTS,
            ClientTables.STATES,
            ClientTables.PEOPLE,
            Articles.ARTICLES,
            Articles.STOCK,
            SalesOrders.TABLE,
            Visits.TABLE,
            Leads.LEADS,
            Leads.TASKS,
            Tickets.TABLE,
            Farewells.TABLE);

    private Tables() {}

    /** The tables that changes concern. */
    static List<Table<?, ?, ?>> of(Changes changes) {
        Set<Kind<?, ?>> changed = changes.records().stream().map(Change::kind).collect(Collectors.toSet());
        List<Table<?, ?, ?>> tables = new ArrayList<>();
        for (Table<?, ?, ?> table : ALL) {
            if (changed.remove(table.kind())) {
                tables.add(table);
            }
        }
        if (!changed.isEmpty()) {
            throw new StoreException("no table keeps " + changed, null);
        }
        return tables;
    }
}
