package io.crmkit.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a manager sees of what a customer ordered. */
@Tag("000-04")
class OrderHistoryTest {
    private final TestCrm test = TestCrm.create();
    private final CrmSession rolf = test.as("rolf");
    private final CustomerId acme =
            new Scene(test).customer("Acme", test.id("rolf")).getId();

    OrderHistoryTest() {
        new Scene(test).customer("Bolt", test.id("ruth"));
        test.system().execute(new ImportProducts(List.of(Samples.product("P1"), Samples.product("P2"))));
        test.system()
                .execute(new ImportOrders(List.of(
                        row("O1", "Acme", "2025-11-30", OrderStatus.PAID, line("P1", "3", "0.5"), line("P2", "2", "0")),
                        row("O2", "Bolt", "2025-12-01", OrderStatus.PAID, line("P1", "1", "0")),
                        row("O3", "Acme", "2025-12-31", OrderStatus.SHIPPED, line("P2", "4", "0.25")),
                        row("O4", "Acme", "2026-01-01", OrderStatus.CANCELLED))));
    }

    private static ImportOrders.Row row(
            String id, String customer, String day, OrderStatus status, ImportOrders.Line... lines) {
        return new ImportOrders.Row(
                id, customer, LocalDate.parse(day), null, status, Currency.getInstance("EUR"), Arrays.asList(lines));
    }

    private static ImportOrders.Line line(String product, String count, String discount) {
        return new ImportOrders.Line(
                product, new BigDecimal(count), null, Money.of("1.10", "EUR"), new BigDecimal(discount));
    }

    @Test
    @DisplayName("000-04: a customer's orders are listed with lines, net totals and how far each has come, paid or not")
    void ofCustomer() {
        List<Order> orders = list(OrderQuery.builder().customer(acme).build());

        assertThat(orders)
                .extracting(
                        order -> order.getExternalId().orElseThrow(),
                        Order::getStatus,
                        order -> order.getLines().size(),
                        Order::getNetTotal)
                .containsExactly(
                        tuple("O1", OrderStatus.PAID, 2, Money.of("3.85", "EUR")),
                        tuple("O3", OrderStatus.SHIPPED, 1, Money.of("3.30", "EUR")),
                        tuple("O4", OrderStatus.CANCELLED, 0, Money.of("0", "EUR")));
        assertThat(rolf.orders().get(orders.get(0).getId()).getLines())
                .extracting(line -> line.net())
                .containsExactly(Money.of("1.65", "EUR"), Money.of("2.20", "EUR"));
    }

    @Test
    @DisplayName("000-04: orders are found by period, whose end is no part of it, and by status; others' orders never")
    void criteria() {
        Period year = Period.year(2025);
        assertThat(list(OrderQuery.builder().period(year).build()))
                .extracting(order -> order.getExternalId().orElseThrow())
                .containsExactly("O1", "O3");
        OrderQuery paid = OrderQuery.builder().addStatuses(OrderStatus.PAID).build();
        assertThat(list(paid))
                .extracting(order -> order.getExternalId().orElseThrow())
                .containsExactly("O1");
        assertThat(rolf.orders().count(paid)).isEqualTo(1);
        assertThat(test.system().orders().count(paid)).isEqualTo(2);
    }

    private List<Order> list(OrderQuery query) {
        Page<Order> page = rolf.orders().list(query, PageRequest.first(10));
        assertThat(page.next()).isEmpty();
        return page.items();
    }
}
