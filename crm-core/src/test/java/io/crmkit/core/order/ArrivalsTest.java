package io.crmkit.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderStatus;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which rows of an import are orders that arrive, read off the rule itself: most of it shows late, in the next scan.
 */
class ArrivalsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Set<OrderStatus> QUALIFYING = Set.of(OrderStatus.PAID, OrderStatus.SHIPPED);

    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final Customer acme = scene.customer("Acme", test.id("rolf"));
    private final Customer bolt = scene.customer("Bolt", test.id("rolf"));

    private static ImportOrders.Row row(String order, String customer, LocalDate date, OrderStatus status) {
        return new ImportOrders.Row(order, customer, date, null, status, EUR, List.of());
    }

    private static CustomerStanding standing(Customer customer, Optional<LocalDate> lastOrder) {
        return CustomerStanding.builder()
                .id(customer.getId())
                .status(CustomerStatus.ACTIVE)
                .openChances(0)
                .lastOrderDate(lastOrder)
                .build();
    }

    private Map<CustomerId, LocalDate> arrivals(
            Map<String, Order> known, Optional<LocalDate> lastOrder, ImportOrders.Row... rows) {
        OrderImport loaded = new OrderImport(
                known,
                Map.of("Acme", acme, "Bolt", bolt),
                Map.of(),
                Map.of(
                        acme.getId(), standing(acme, lastOrder),
                        bolt.getId(), standing(bolt, lastOrder)));
        return OrderImportRules.arrivals(new ImportOrders(Arrays.asList(rows)), loaded, QUALIFYING);
    }

    private Order known(String customer, LocalDate date, OrderStatus status) {
        return Order.builder()
                .id(new OrderId(test.unknown()))
                .externalId("O1")
                .customer((customer.equals("Acme") ? acme : bolt).getId())
                .date(date)
                .status(status)
                .currency(EUR)
                .recordedAt(TestCrm.NOW)
                .build();
    }

    /**
     * What is known of the order, the last order of its customer, and what the import says: it is Acme's of 2 February.
     */
    @ParameterizedTest(name = "{0} {1} {2}, last {3}, now {4}: arrives {5}")
    @CsvSource({
        // As it was known, and counted.
        "Acme, 2026-02-02, PAID, 2026-02-02, PAID, false",
        "Acme, 2026-02-02, PAID, 2026-02-02, SHIPPED, false",
        "Acme, 2026-02-02, PAID, 2026-02-03, PAID, false",
        // It did not qualify, was another's, or of another day.
        "Acme, 2026-02-02, NEW, 2026-02-02, PAID, true",
        "Bolt, 2026-02-02, PAID, 2026-02-02, PAID, true",
        "Acme, 2026-02-01, PAID, 2026-02-02, PAID, true",
        // By the standing it was not counted: other statuses qualified then.
        "Acme, 2026-02-02, PAID, 2026-02-01, PAID, true",
        "Acme, 2026-02-02, PAID,           , PAID, true",
        // Whatever was known of it, it does not qualify now.
        "Acme, 2026-02-02, PAID, 2026-02-02, CANCELLED, false",
        "Bolt, 2026-02-01, NEW ,           , NEW, false",
    })
    @DisplayName("An order that is known arrives if it qualifies and was not counted as it is now")
    void known(
            String customer, LocalDate date, OrderStatus before, LocalDate last, OrderStatus after, boolean arrives) {
        Map<CustomerId, LocalDate> found = arrivals(
                Map.of("O1", known(customer, date, before)),
                Optional.ofNullable(last),
                row("O1", "Acme", LocalDate.of(2026, 2, 2), after));
        assertThat(found).isEqualTo(arrives ? Map.of(acme.getId(), LocalDate.of(2026, 2, 2)) : Map.of());
    }

    @Test
    @DisplayName("Of several orders that arrive of a customer the latest is told, in whatever order they come")
    void latest() {
        LocalDate early = LocalDate.of(2026, 1, 10);
        LocalDate late = LocalDate.of(2026, 2, 10);
        assertThat(arrivals(
                        Map.of(),
                        Optional.empty(),
                        row("O1", "Acme", early, OrderStatus.PAID),
                        row("O2", "Acme", late, OrderStatus.PAID),
                        row("O3", "Bolt", late, OrderStatus.SHIPPED),
                        row("O4", "Bolt", early, OrderStatus.SHIPPED),
                        row("O5", "Bolt", late.plusDays(1), OrderStatus.NEW)))
                .isEqualTo(Map.of(acme.getId(), late, bolt.getId(), late));
    }
}
