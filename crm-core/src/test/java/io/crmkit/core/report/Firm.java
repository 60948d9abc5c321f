package io.crmkit.core.report;

import io.crmkit.core.CrmSession;
import io.crmkit.core.MovingClock;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** A small firm whose reports can be worked out by hand: customers of rolf and ruth, orders, requests, losses. */
final class Firm {
    static final Period YEAR = Period.year(2026);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-01-01T09:00:00Z"));
    private final TestCrm test;
    private int orders;

    Firm() {
        this(CrmSettings.standard());
    }

    Firm(CrmSettings settings) {
        test = TestCrm.create(new InMemoryStore(), settings, new CrmListener() {}, clock);
        test.system()
                .execute(new ImportProducts(List.of(
                        new ImportProducts.Row("P", "Model", null, null, "piece", Money.of("1", "EUR"), null))));
    }

    CrmSession as(String name) {
        return test.as(name);
    }

    UserId id(String name) {
        return test.id(name);
    }

    CrmSession system() {
        return test.system();
    }

    void on(String day) {
        clock.to(LocalDate.parse(day), 9);
    }

    void later(Duration time) {
        clock.pass(time);
    }

    /** A customer since 2020, known by its name. */
    CustomerId customer(String name, String manager) {
        CustomerDetails details = CustomerDetails.builder()
                .name(name)
                .region("north")
                .level(CustomerLevel.ORDINARY)
                .phone("1")
                .build();
        system().execute(new ImportCustomers(
                List.of(new ImportCustomers.Row(name, manager, details, LocalDate.of(2020, 1, 1), List.of()))));
        return system().customers().findByExternalId(name).orElseThrow().getId();
    }

    /** An order of one piece. */
    void order(String customer, String day, String amount, String currency, OrderStatus status) {
        orders++;
        system().execute(new ImportOrders(List.of(new ImportOrders.Row(
                "O" + orders,
                customer,
                LocalDate.parse(day),
                null,
                status,
                Currency.getInstance(currency),
                List.of(new ImportOrders.Line(
                        "P", BigDecimal.ONE, null, Money.of(amount, currency), BigDecimal.ZERO))))));
    }

    void paid(String customer, String day, String amount) {
        order(customer, day, amount, "EUR", OrderStatus.PAID);
    }

    ServiceRequest request(CustomerId customer, String type) {
        return as("lena").execute(CreateServiceRequest.of(customer, type, "Wheel", "The wheel came off."));
    }

    ServiceRequest assigned(ServiceRequest request) {
        return as("lena").execute(new AssignServiceRequest(request.getId(), id("rolf")));
    }

    ServiceRequest processed(ServiceRequest request) {
        return as("rolf").execute(new ProcessServiceRequest(request.getId(), "Sent a new one."));
    }

    ServiceRequest fedBack(ServiceRequest request, int satisfaction) {
        return as("rolf").execute(new RecordServiceFeedback(request.getId(), "Said so.", satisfaction));
    }

    /** Warns of all who are silent, and returns the open case of one of them. */
    LossCase warned(CustomerId customer) {
        system().execute(new ScanForLoss());
        return system().lossCases()
                .list(
                        LossQuery.builder()
                                .customer(customer)
                                .addStatuses(LossStatus.WARNED)
                                .build(),
                        PageRequest.first(1))
                .items()
                .get(0);
    }

    LossCase lost(CustomerId customer, String manager, String reasonClass) {
        return as(manager).execute(new DetermineLoss(warned(customer).getId(), reasonClass, "They said so."));
    }
}
