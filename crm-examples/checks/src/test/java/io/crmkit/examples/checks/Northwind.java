package io.crmkit.examples.checks;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.customer.ContactDetails;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The Northwind company, as rows of imports. */
final class Northwind {
    /** The last day of the order book. */
    static final LocalDate END = LocalDate.of(1998, 5, 6);

    private static final Currency USD = Currency.getInstance("USD");
    // The vice president; he looks after those who never ordered.
    private static final String BOSS = "2";

    private final Path folder = Csv.folder("northwind");
    private final List<NamedCsvRecord> employees = read("employees.csv", 9);
    private final List<NamedCsvRecord> customers = read("customers.csv", 91);
    private final List<NamedCsvRecord> products = read("products.csv", 77);
    private final List<NamedCsvRecord> orders = read("orders.csv", 830);
    private final Map<String, List<ImportOrders.Line>> lines = read("order_details.csv", 2155).stream()
            .collect(Collectors.groupingBy(
                    row -> row.getField("OrderID"), Collectors.mapping(Northwind::line, Collectors.toList())));

    private List<NamedCsvRecord> read(String file, int rows) {
        return Csv.read(folder.resolve(file), rows);
    }

    List<NamedCsvRecord> answer(String file, int rows) {
        return Csv.read(folder.resolve("answers").resolve(file), rows);
    }

    Summary summary() {
        return Summary.in(folder.resolve("answers"));
    }

    /** The ids of all customers. */
    Set<String> customers() {
        return customers.stream().map(row -> row.getField("CustomerID")).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first day of the order book. */
    LocalDate opening() {
        return orders.stream()
                .map(Northwind::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The day of the last order of each customer who ordered up to a day. */
    Map<String, LocalDate> lastOrders(LocalDate until) {
        Map<String, LocalDate> last = new HashMap<>();
        for (NamedCsvRecord row : orders) {
            if (!date(row).isAfter(until)) {
                last.merge(row.getField("CustomerID"), date(row), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return last;
    }

    List<ImportUsers.Row> staff() {
        return employees.stream()
                .map(row -> new ImportUsers.Row(
                        row.getField("EmployeeID"),
                        row.getField("FirstName") + " " + row.getField("LastName"),
                        Set.of(DefaultRole.ACCOUNT_MANAGER.roleName()),
                        Csv.optional(row, "ReportsTo").orElse(null),
                        true))
                .toList();
    }

    /**
     * The customers, each in the charge of whoever took its first order.
     *
     * @param region the column that is taken as the region: reports count by it, and any column will do
     * @param since since when they have been customers
     */
    List<ImportCustomers.Row> customers(String region, LocalDate since) {
        Map<String, String> managers = orders.stream()
                .collect(Collectors.toMap(
                        row -> row.getField("CustomerID"), row -> row.getField("EmployeeID"), (first, later) -> first));
        return customers.stream()
                .map(row -> customer(row, region, managers.getOrDefault(row.getField("CustomerID"), BOSS), since))
                .toList();
    }

    /** The values of a column of the customers. */
    Set<String> values(String column) {
        Set<String> values = new TreeSet<>();
        customers.forEach(row -> Csv.optional(row, column).ifPresent(values::add));
        return values;
    }

    private static ImportCustomers.Row customer(NamedCsvRecord row, String region, String manager, LocalDate since) {
        ContactDetails contact = ContactDetails.builder()
                .name(row.getField("ContactName"))
                .position(row.getField("ContactTitle"))
                .build();
        CustomerDetails details = CustomerDetails.builder()
                .name(row.getField("CompanyName"))
                .region(Csv.optional(row, region))
                .phone(row.getField("Phone"))
                .build();
        String id = row.getField("CustomerID");
        return new ImportCustomers.Row(
                id, manager, details, since, List.of(new ImportCustomers.ContactRow(id + "-1", contact)));
    }

    List<ImportProducts.Row> products() {
        return products.stream()
                .map(row -> new ImportProducts.Row(
                        row.getField("ProductID"),
                        row.getField("ProductName"),
                        null,
                        null,
                        row.getField("QuantityPerUnit"),
                        new Money(new BigDecimal(row.getField("UnitPrice")), USD),
                        null))
                .toList();
    }

    /** The orders up to a day, as far as they had come at its end. */
    List<ImportOrders.Row> orders(LocalDate until) {
        return orders.stream()
                .filter(row -> !date(row).isAfter(until))
                .map(row -> new ImportOrders.Row(
                        row.getField("OrderID"),
                        row.getField("CustomerID"),
                        date(row),
                        null,
                        status(row, until),
                        USD,
                        Optional.ofNullable(lines.get(row.getField("OrderID"))).orElse(List.of())))
                .toList();
    }

    private static OrderStatus status(NamedCsvRecord row, LocalDate until) {
        return Csv.optional(row, "ShippedDate")
                .map(LocalDate::parse)
                .filter(day -> !day.isAfter(until))
                .map(day -> OrderStatus.SHIPPED)
                .orElse(OrderStatus.CONFIRMED);
    }

    private static LocalDate date(NamedCsvRecord row) {
        return LocalDate.parse(row.getField("OrderDate"));
    }

    private static ImportOrders.Line line(NamedCsvRecord row) {
        return new ImportOrders.Line(
                row.getField("ProductID"),
                new BigDecimal(row.getField("Quantity")),
                null,
                new Money(new BigDecimal(row.getField("UnitPrice")), USD),
                new BigDecimal(row.getField("Discount")));
    }
}
