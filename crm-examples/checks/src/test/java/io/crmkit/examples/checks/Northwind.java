package io.crmkit.examples.checks;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.customer.ContactDetails;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.dictionary.AddDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.core.settings.CustomerDataPolicy;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The Northwind company, imported into a CRM. */
final class Northwind {
    private static final Currency USD = Currency.getInstance("USD");

    private final Path folder = Csv.folder("northwind");
    private final List<NamedCsvRecord> customers = Csv.read(folder.resolve("customers.csv"));

    Path answers() {
        return folder.resolve("answers");
    }

    /**
     * Imports it.
     *
     * @param region the column that is taken as the region: reports count by it, and any column will do
     */
    Crm load(String region) {
        CrmSettings settings = CrmSettings.builder()
                .customerDataPolicy(CustomerDataPolicy.lenient())
                .build();
        Crm crm = Crm.on(new InMemoryStore()).settings(settings).build();
        CrmSession system = crm.asSystem();
        system.execute(new SetUpDefaults());
        system.execute(new ImportUsers(List.of(
                new ImportUsers.Row("boss", "Andrew Fuller", Set.of(DefaultRole.EXECUTIVE.roleName()), null, true))));
        Set<String> regions = new TreeSet<>();
        customers.forEach(row -> Csv.optional(row, region).ifPresent(regions::add));
        int position = 0;
        for (String value : regions) {
            system.execute(
                    new AddDictionaryEntry(DictionaryType.REGION.code(), value, EntryText.of(value, position++)));
        }
        system.execute(new ImportCustomers(
                customers.stream().map(row -> customer(row, region)).toList()));
        system.execute(new ImportProducts(Csv.read(folder.resolve("products.csv")).stream()
                .map(Northwind::product)
                .toList()));
        system.execute(new ImportOrders(orders()));
        return crm;
    }

    private static ImportCustomers.Row customer(NamedCsvRecord row, String region) {
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
                id, "boss", details, null, List.of(new ImportCustomers.ContactRow(id + "-1", contact)));
    }

    private static ImportProducts.Row product(NamedCsvRecord row) {
        return new ImportProducts.Row(
                row.getField("ProductID"),
                row.getField("ProductName"),
                null,
                null,
                row.getField("QuantityPerUnit"),
                new Money(new BigDecimal(row.getField("UnitPrice")), USD),
                null);
    }

    private List<ImportOrders.Row> orders() {
        Map<String, List<ImportOrders.Line>> lines = Csv.read(folder.resolve("order_details.csv")).stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("OrderID"), Collectors.mapping(Northwind::line, Collectors.toList())));
        return Csv.read(folder.resolve("orders.csv")).stream()
                .map(row -> new ImportOrders.Row(
                        row.getField("OrderID"),
                        row.getField("CustomerID"),
                        LocalDate.parse(row.getField("OrderDate")),
                        null,
                        Csv.optional(row, "ShippedDate").isPresent() ? OrderStatus.SHIPPED : OrderStatus.CONFIRMED,
                        USD,
                        Optional.ofNullable(lines.get(row.getField("OrderID"))).orElse(List.of())))
                .toList();
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
