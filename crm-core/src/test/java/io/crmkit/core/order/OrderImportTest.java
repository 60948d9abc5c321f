package io.crmkit.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.PageRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 000-04: orders come from the host, as often as it likes, and the standings of the customers follow. */
class OrderImportTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);

    private final TestCrm test = TestCrm.create();
    private final CrmSession system = test.system();
    private final Scene scene = new Scene(test);
    private final Customer first = scene.customer("C1", test.id("rolf"));
    private final Customer second = scene.customer("C2", test.id("ruth"));

    @BeforeEach
    void products() {
        system.execute(new ImportProducts(List.of(Samples.product("P1"), Samples.product("P2"))));
    }

    private static ImportOrders.Row row(String externalId, String customer, LocalDate date, OrderStatus status) {
        return new ImportOrders.Row(
                externalId,
                customer,
                date,
                null,
                status,
                Currency.getInstance("EUR"),
                List.of(
                        new ImportOrders.Line(
                                "P1", new BigDecimal("3"), null, Money.of("1.10", "EUR"), new BigDecimal("0.5")),
                        new ImportOrders.Line(
                                "P2", new BigDecimal("0.25"), "kg", Money.of("8", "EUR"), BigDecimal.ZERO)));
    }

    private ImportSummary run(ImportOrders.Row... rows) {
        return system.execute(new ImportOrders(Arrays.asList(rows)));
    }

    private Optional<LocalDate> lastOrder(Customer customer) {
        return system.customers().standing(customer.getId()).getLastOrderDate();
    }

    @Test
    @Tag("000-04")
    @DisplayName("An order is kept as it was given, with its exact total")
    void kept() {
        assertThat(run(row("O1", "C1", JANUARY, OrderStatus.SHIPPED))).isEqualTo(new ImportSummary(1, 0, 0));
        Order order = system.orders()
                .list(OrderQuery.any(), PageRequest.first(10))
                .items()
                .get(0);
        assertThat(order.getExternalId()).contains("O1");
        assertThat(order.getCustomer()).isEqualTo(first.getId());
        assertThat(order.getDate()).isEqualTo(JANUARY);
        assertThat(order.getStatus()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order.getNetTotal()).isEqualTo(Money.of("3.65", "EUR"));
        assertThat(order.getRecordedAt()).isEqualTo(TestCrm.NOW);
        assertThat(lastOrder(first)).contains(JANUARY);
    }

    @Test
    @DisplayName("The same orders once more change nothing, not even a version, however numbers are written")
    void repeatable() {
        run(row("O1", "C1", JANUARY, OrderStatus.SHIPPED), row("O2", "C2", FEBRUARY, OrderStatus.PAID));
        StoreDump before = StoreDump.of(test.store());
        assertThat(run(row("O1", "C1", JANUARY, OrderStatus.SHIPPED), row("O2", "C2", FEBRUARY, OrderStatus.PAID)))
                .isEqualTo(new ImportSummary(0, 0, 2));
        ImportOrders.Row written = row("O1", "C1", JANUARY, OrderStatus.SHIPPED);
        List<ImportOrders.Line> lines = new ArrayList<>(written.lines());
        lines.set(
                0,
                new ImportOrders.Line(
                        "P1", new BigDecimal("3.000"), null, Money.of("1.1000", "EUR"), new BigDecimal("0.50")));
        assertThat(run(new ImportOrders.Row("O1", "C1", JANUARY, null, OrderStatus.SHIPPED, written.currency(), lines)))
                .isEqualTo(new ImportSummary(0, 0, 1));
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @Tag("000-04")
    @DisplayName("What changed is updated, and only that; the history tells from which status to which")
    void updates() {
        run(row("O1", "C1", JANUARY, OrderStatus.CONFIRMED), row("O2", "C1", FEBRUARY, OrderStatus.CONFIRMED));
        assertThat(run(
                        row("O1", "C1", JANUARY, OrderStatus.SHIPPED),
                        row("O2", "C1", FEBRUARY, OrderStatus.CONFIRMED),
                        row("O3", "C1", JANUARY, OrderStatus.NEW)))
                .isEqualTo(new ImportSummary(1, 1, 1));
        Order changed = system.orders().findByExternalId("O1").orElseThrow();
        assertThat(changed.getLines()).hasSize(2);
        assertThat(system.history().of(Order.KIND, changed.getId()))
                .extracting(CrmEvent::from, CrmEvent::to)
                .containsExactly(
                        tuple(Optional.empty(), Optional.of("CONFIRMED")),
                        tuple(Optional.of("CONFIRMED"), Optional.of("SHIPPED")));
    }

    @ParameterizedTest
    @EnumSource(OrderStatus.class)
    @DisplayName("By default an order counts as the last one in every status but new and cancelled")
    void qualifying(OrderStatus status) {
        run(row("O1", "C1", JANUARY, status));
        boolean counts = status != OrderStatus.NEW && status != OrderStatus.CANCELLED;
        assertThat(lastOrder(first)).isEqualTo(counts ? Optional.of(JANUARY) : Optional.empty());
    }

    @Test
    @DisplayName("Which statuses count is a setting")
    void qualifyingSetting() {
        TestCrm strict = TestCrm.create(CrmSettings.builder()
                .qualifyingStatuses(Set.of(OrderStatus.PAID))
                .build());
        Customer customer = new Scene(strict).customer("C1", strict.id("rolf"));
        strict.system().execute(new ImportProducts(List.of(Samples.product("P1"), Samples.product("P2"))));
        strict.system()
                .execute(new ImportOrders(List.of(
                        row("O1", "C1", JANUARY, OrderStatus.PAID), row("O2", "C1", FEBRUARY, OrderStatus.SHIPPED))));
        assertThat(strict.system().customers().standing(customer.getId()).getLastOrderDate())
                .contains(JANUARY);
    }

    @Test
    @DisplayName("When the last order is cancelled, the one before it is the last again, and then none is")
    void cancelled() {
        run(row("O1", "C1", JANUARY, OrderStatus.PAID), row("O2", "C1", FEBRUARY, OrderStatus.PAID));
        assertThat(lastOrder(first)).contains(FEBRUARY);
        run(row("O2", "C1", FEBRUARY, OrderStatus.CANCELLED));
        assertThat(lastOrder(first)).contains(JANUARY);
        run(row("O1", "C1", JANUARY, OrderStatus.CANCELLED));
        assertThat(lastOrder(first)).isEmpty();
        run(row("O2", "C1", FEBRUARY, OrderStatus.DELIVERED));
        assertThat(lastOrder(first)).contains(FEBRUARY);
    }

    @Test
    @DisplayName("When an order gets an earlier date, the last order date follows")
    void redated() {
        run(row("O1", "C1", FEBRUARY, OrderStatus.PAID));
        run(row("O1", "C1", JANUARY, OrderStatus.PAID));
        assertThat(lastOrder(first)).contains(JANUARY);
    }

    @Test
    @DisplayName("An older order that comes later does not take the last date back")
    void olderComesLater() {
        run(row("O1", "C1", FEBRUARY, OrderStatus.PAID));
        run(row("O2", "C1", JANUARY, OrderStatus.PAID));
        assertThat(lastOrder(first)).contains(FEBRUARY);
    }

    @Test
    @DisplayName("An order that moves to another customer touches both; each then sees what is theirs")
    void moved() {
        run(row("O1", "C1", JANUARY, OrderStatus.PAID), row("O2", "C1", FEBRUARY, OrderStatus.PAID));
        long before = version(first);
        long beforeOfSecond = version(second);
        run(row("O2", "C2", FEBRUARY, OrderStatus.PAID));
        assertThat(lastOrder(first)).contains(JANUARY);
        assertThat(lastOrder(second)).contains(FEBRUARY);
        assertThat(version(first)).isGreaterThan(before);
        assertThat(version(second)).isGreaterThan(beforeOfSecond);
        assertThat(test.as("rolf").orders().count(OrderQuery.any())).isEqualTo(1);
        assertThat(test.as("ruth").orders().count(OrderQuery.any())).isEqualTo(1);
    }

    private long version(Customer customer) {
        return system.customers().standing(customer.getId()).getVersion();
    }

    @Test
    @DisplayName("A customer whose orders did not change is not touched, and an open form on any is not made stale")
    void untouched() {
        run(row("O1", "C1", JANUARY, OrderStatus.PAID), row("O2", "C2", JANUARY, OrderStatus.PAID));
        CustomerStanding standing = system.customers().standing(second.getId());
        run(row("O1", "C1", FEBRUARY, OrderStatus.PAID), row("O2", "C2", JANUARY, OrderStatus.PAID));
        assertThat(system.customers().standing(second.getId())).isEqualTo(standing);
        assertThat(system.customers().get(first.getId())).isEqualTo(first);
    }

    @Test
    @DisplayName("A thousand orders pass in one command, a thousand unchanged ones too")
    void thousand() {
        List<ImportOrders.Row> rows = IntStream.range(0, 1000)
                .mapToObj(i -> row("O" + i, i % 2 == 0 ? "C1" : "C2", JANUARY.plusDays(i % 30), OrderStatus.PAID))
                .toList();
        assertThat(system.execute(new ImportOrders(rows))).isEqualTo(new ImportSummary(1000, 0, 0));
        assertThat(system.execute(new ImportOrders(rows))).isEqualTo(new ImportSummary(0, 0, 1000));
        assertThat(system.orders().count(OrderQuery.any())).isEqualTo(1000);
        assertThat(lastOrder(first)).contains(JANUARY.plusDays(28));
        assertThat(lastOrder(second)).contains(JANUARY.plusDays(29));
    }

    @Test
    @DisplayName("Of an import with one bad row nothing is written")
    void allOrNothing() {
        StoreDump before = StoreDump.of(test.store());
        assertThat(Refusals.text(() -> run(
                        row("O1", "C1", JANUARY, OrderStatus.PAID), row("O2", "nobody", JANUARY, OrderStatus.PAID))))
                .isEqualTo("invalid rows[1].customer UNKNOWN");
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }
}
