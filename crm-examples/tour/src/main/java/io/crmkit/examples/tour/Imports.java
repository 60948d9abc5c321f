package io.crmkit.examples.tour;

import io.crmkit.core.CrmSession;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.command.ImportCommand;
import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.order.ImportStock;
import io.crmkit.examples.tour.SteelWheels.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Brings the data set in, through commands of the system, in the order in which one thing needs the other. */
final class Imports {
    /**
     * How many rows go into one command, which is written as a whole. The library takes 1,000 at most; fewer keep a
     * command short, for an order brings nine lines with it.
     */
    private static final int BATCH = 120;

    private final CrmSession system;
    private final Paper paper;
    private final List<Step> steps = new ArrayList<>();

    private Imports(CrmSession system, Paper paper) {
        this.system = system;
        this.paper = paper;
    }

    /** What one step of the import did. */
    record Step(String what, ImportSummary summary) {}

    /** Imports everything but the late orders. Repeating it changes nothing. */
    static List<Step> run(Office office, SteelWheels data, Paper paper) {
        Imports imports = new Imports(office.system(), paper);
        imports.all(data);
        return imports.steps;
    }

    private void all(SteelWheels data) {
        done("default roles and lists", system.execute(new SetUpDefaults()));
        rows("users", data.employees(), rows -> new ImportUsers(map(rows, Staff::row)));
        done("countries", WordLists.regions(system, data));
        done("chance sources", WordLists.sources(system));
        rows("products", data.products(), rows -> new ImportProducts(map(rows, Catalogue::product)));
        rows("stock", data.products(), rows -> new ImportStock(map(rows, Catalogue::stock)));
        CustomerBase customers = new CustomerBase(data);
        rows("customers", data.customers(), rows -> new ImportCustomers(map(rows, customers::row)));
        rows("orders", SalesHistory.onTime(data), Imports::orders);
    }

    /** Imports the late orders. */
    static ImportSummary late(Office office, SteelWheels data) {
        return office.system().execute(orders(SalesHistory.late(data)));
    }

    private static ImportOrders orders(List<Order> orders) {
        return new ImportOrders(map(orders, SalesHistory::row));
    }

    /** Imports rows in batches, and tells how far it is where there is more than one. */
    private <T> void rows(String what, List<T> rows, Function<List<T>, ImportCommand> command) {
        ImportSummary all = new ImportSummary(0, 0, 0);
        for (int from = 0; from < rows.size(); from += BATCH) {
            int until = Math.min(from + BATCH, rows.size());
            all = sum(all, system.execute(command.apply(rows.subList(from, until))));
            if (rows.size() > BATCH) {
                paper.line(what + ": " + until + " of " + rows.size());
            }
        }
        done(what, all);
    }

    private void done(String what, ImportSummary summary) {
        steps.add(new Step(what, summary));
    }

    private static <T, R> List<R> map(List<T> rows, Function<T, R> row) {
        return rows.stream().map(row).toList();
    }

    private static ImportSummary sum(ImportSummary left, ImportSummary right) {
        return new ImportSummary(
                left.inserted() + right.inserted(),
                left.updated() + right.updated(),
                left.unchanged() + right.unchanged());
    }
}
