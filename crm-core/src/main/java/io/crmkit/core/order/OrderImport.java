package io.crmkit.core.order;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Faults;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.Product;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an import of orders needs to know: the orders it names that are known, the customers and products by external
 * id, and the guards of all customers whose orders it may change.
 */
record OrderImport(
        Map<String, Order> known,
        Map<String, Customer> customers,
        Map<String, Product> products,
        Map<CustomerId, CustomerStanding> standings) {

    static OrderImport load(Unit unit, ImportOrders command) {
        List<ImportOrders.Row> rows = command.rows();
        AccessScope all = AccessScope.all();
        Map<String, Order> known = unit
                .orders()
                .findByExternalIds(
                        rows.stream().map(ImportOrders.Row::externalId).collect(Collectors.toSet()), all)
                .stream()
                .collect(Batch.by(order -> order.getExternalId().orElseThrow()));
        Map<String, Customer> customers = unit
                .customers()
                .findByExternalIds(rows.stream().map(ImportOrders.Row::customer).collect(Collectors.toSet()), all)
                .stream()
                .collect(Batch.by(customer -> customer.getExternalId().orElseThrow()));
        Map<String, Product> products = CatalogueImport.products(
                unit,
                rows.stream()
                        .flatMap(row -> row.lines().stream())
                        .map(ImportOrders.Line::product)
                        .collect(Collectors.toSet()));
        Set<CustomerId> touched = new HashSet<>();
        customers.values().forEach(customer -> touched.add(customer.getId()));
        // An order may move to another customer; then the one it leaves changes too.
        known.values().forEach(order -> touched.add(order.getCustomer()));
        Map<CustomerId, CustomerStanding> standings =
                unit.customers().findStandings(touched, all).stream().collect(Batch.by(CustomerStanding::getId));
        return new OrderImport(known, customers, products, standings);
    }

    static void check(ImportOrders command, OrderImport loaded, Context context, Faults faults) {
        List<ImportOrders.Row> rows = command.rows();
        Batch.check(rows, ImportOrders.Row::externalId, "externalId", faults);
        for (int i = 0; i < rows.size(); i++) {
            ImportOrders.Row row = rows.get(i);
            String path = "rows[" + i + "]";
            if (!loaded.customers.containsKey(row.customer())) {
                faults.add(path + ".customer", ViolationCode.UNKNOWN);
            }
            for (int j = 0; j < row.lines().size(); j++) {
                ImportOrders.Line line = row.lines().get(j);
                String linePath = path + ".lines[" + j + "]";
                if (!loaded.products.containsKey(line.product())) {
                    faults.add(linePath + ".product", ViolationCode.UNKNOWN);
                }
                if (!line.price().currency().equals(row.currency())) {
                    faults.add(
                            linePath + ".price",
                            ViolationCode.MIXED_CURRENCIES,
                            Map.of("currency", row.currency().getCurrencyCode()));
                }
            }
        }
    }
}
