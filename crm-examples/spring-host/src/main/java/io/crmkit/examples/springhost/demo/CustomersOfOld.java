package io.crmkit.examples.springhost.demo;

import io.crmkit.core.CrmSession;
import io.crmkit.core.customer.ContactDetails;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Customers, and what they ordered: half of them every other month until now, the others until some time ago. */
final class CustomersOfOld {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final List<String> NAMES = List.of(
            "Atelier graphique",
            "Baane Mini Imports",
            "Cruz & Sons",
            "Dragon Souveniers",
            "Euro+ Shopping Channel",
            "Flor Collectables",
            "Gift Depot",
            "Herkku Gifts");
    private static final List<CustomerLevel> LEVELS = List.of(CustomerLevel.values());
    private static final int ORDERS = 12;

    private CustomersOfOld() {}

    static void enter(CrmSession system) {
        system.execute(new ImportProducts(List.of(
                new ImportProducts.Row("tram", "Model tram", "1:87", null, "piece", Money.of("48.50", "EUR"), null),
                new ImportProducts.Row("car", "Model car", "1:18", null, "piece", Money.of("72", "EUR"), null))));
        List<ImportCustomers.Row> customers = new ArrayList<>();
        List<ImportOrders.Row> orders = new ArrayList<>();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int number = 0; number < NAMES.size(); number++) {
            customers.add(customer(number, today));
            // Every other customer has been silent for as long as it takes to be warned of.
            int silent = number % 2 == 0 ? 0 : 7 + number;
            for (int order = 0; order < ORDERS; order++) {
                orders.add(order(number, order, today.minusDays(1).minusMonths(silent + 2L * order)));
            }
        }
        system.execute(new ImportCustomers(customers));
        system.execute(new ImportOrders(orders));
    }

    private static ImportCustomers.Row customer(int number, LocalDate today) {
        String name = NAMES.get(number);
        CustomerDetails details = CustomerDetails.builder()
                .name(name)
                .level(LEVELS.get(number % LEVELS.size()))
                .region(number % 2 == 0 ? "north" : "south")
                .satisfaction(1 + number % 5)
                .credit(1 + (number + 2) % 5)
                .phone("+49 30 5550" + number)
                .address(number + 1 + ", Long Street")
                .build();
        ContactDetails contact = ContactDetails.builder()
                .name("Buyer of " + name)
                .position("Purchasing")
                .officePhone("+49 30 5550" + number)
                .build();
        return new ImportCustomers.Row(
                "C" + number,
                number < NAMES.size() / 2 ? "rolf" : "rita",
                details,
                today.minusYears(4),
                List.of(new ImportCustomers.ContactRow("C" + number + "-1", contact)));
    }

    private static ImportOrders.Row order(int customer, int order, LocalDate date) {
        return new ImportOrders.Row(
                "O" + customer + "-" + order,
                "C" + customer,
                date,
                null,
                OrderStatus.PAID,
                EURO,
                List.of(
                        line("tram", 3 + (customer * 7 + order * 5) % 11, "48.50"),
                        line("car", 1 + (customer * 5 + order * 3) % 7, "72")));
    }

    private static ImportOrders.Line line(String product, int count, String price) {
        return new ImportOrders.Line(
                product, BigDecimal.valueOf(count), "piece", Money.of(price, "EUR"), BigDecimal.ZERO);
    }
}
