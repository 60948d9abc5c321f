package io.crmkit.core.loss;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.MovingClock;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.handling.Shapes;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.race.Host;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A dealer whose customers order or fall silent, on a clock that the test moves. Customers and orders go by short
 * names.
 */
final class Dealer {
    // Making a validator takes long, and one is made to be shared.
    private static final Validator VALIDATOR = Shapes.defaultValidator();
    private static final PageRequest PAGE = PageRequest.first(500);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final TestCrm test;

    Dealer() {
        this(CrmSettings.standard());
    }

    Dealer(CrmSettings settings) {
        this(new InMemoryStore(), settings);
    }

    Dealer(CrmStore store, CrmSettings settings) {
        test = TestCrm.create(store, settings, new CrmListener() {}, clock);
    }

    /** Moves the clock to noon of a day, in UTC. */
    void on(String day) {
        clock.to(LocalDate.parse(day), 12);
    }

    void at(Instant instant) {
        clock.to(instant);
    }

    /** A host of the same store with settings of its own. */
    Crm anotherHost(CrmSettings settings) {
        AtomicLong count = new AtomicLong();
        return Crm.on(store())
                .settings(settings)
                .clock(clock)
                .ids(() -> new UUID(0x0190_0000_0001_7000L, 0x8000_0000_0000_0000L + count.incrementAndGet()))
                .validator(VALIDATOR)
                .build();
    }

    CrmStore store() {
        return test.store();
    }

    CrmSession system() {
        return test.system();
    }

    CrmSession as(String name) {
        return test.as(name);
    }

    UserId id(String name) {
        return test.id(name);
    }

    /** A customer of rolf's since 2020. */
    CustomerId customer(String name) {
        return customer(name, "rolf", "2020-01-01");
    }

    CustomerId customer(String name, String manager, String since) {
        customers(List.of(customerRow(name, manager, LocalDate.parse(since))));
        return system().customers().findByExternalId(name).orElseThrow().getId();
    }

    void customers(List<ImportCustomers.Row> rows) {
        ImportSummary unused = system().execute(new ImportCustomers(rows));
    }

    static ImportCustomers.Row customerRow(String name, String manager, LocalDate since) {
        return new ImportCustomers.Row(name, manager, Scene.details(name), since, List.of());
    }

    /** An order, which has no lines: what was ordered does not matter here. */
    static ImportOrders.Row order(String order, String customer, String day, OrderStatus status) {
        return new ImportOrders.Row(
                order, customer, LocalDate.parse(day), null, status, Currency.getInstance("EUR"), List.of());
    }

    /** A paid order arrives. */
    ImportSummary paid(String order, String customer, String day) {
        return orders(order(order, customer, day, OrderStatus.PAID));
    }

    ImportSummary orders(ImportOrders.Row... rows) {
        return system().execute(new ImportOrders(Arrays.asList(rows)));
    }

    /** Scans all batches; returns of how many customers it warned. */
    int scan() {
        return scan(system());
    }

    /** Scans all batches as a host does that others use too; returns of how many customers it warned. */
    static int scan(CrmSession system) {
        int warned = 0;
        LossScan batch;
        do {
            batch = Host.done(system, new ScanForLoss());
            warned += batch.warned();
        } while (batch.more());
        return warned;
    }

    List<LossCase> cases() {
        return system().lossCases().list(LossQuery.any(), PAGE).items();
    }

    /** The cases of a customer, in the order they were opened. */
    List<LossCase> cases(CustomerId customer) {
        return system().lossCases()
                .list(LossQuery.builder().customer(customer).build(), PAGE)
                .items();
    }

    /** Warns of whoever is silent, and returns the case of a customer that this opened. */
    LossCase warned(CustomerId customer) {
        scan();
        LossCase last = last(customer);
        if (last.getStatus().isOpen()) {
            return last;
        }
        throw new AssertionError("the customer was not warned of");
    }

    LossCase suspended(CustomerId customer) {
        return as("rolf").execute(new SuspendLoss(warned(customer).getId(), "Call them."));
    }

    LossCase determined(CustomerId customer) {
        return as("rolf").execute(new DetermineLoss(warned(customer).getId(), "COMPETITOR", "They said so."));
    }

    /** The last case of a customer. */
    LossCase last(CustomerId customer) {
        List<LossCase> cases = cases(customer);
        return cases.get(cases.size() - 1);
    }

    CustomerStanding standing(CustomerId customer) {
        return system().customers().standing(customer);
    }

    /** The names of the steps of a case. */
    List<String> steps(LossCase lossCase) {
        return system().history().of(LossCase.KIND, lossCase.getId()).stream()
                .map(CrmEvent::step)
                .toList();
    }

    /** The history of a record as a host might print it: day, who, which step, from where to where, and what else. */
    <S extends State<I>, I extends Id> List<String> history(Kind<S, I> kind, I id) {
        return system().history().of(kind, id).stream().map(this::text).toList();
    }

    private String text(CrmEvent event) {
        String actor =
                event.actor().map(user -> system().users().get(user).getName()).orElse("system");
        return event.at().toString().substring(0, 10) + " " + actor + " " + event.step() + " "
                + event.from().orElse("-") + ">" + event.to().orElse("-") + " " + event.details();
    }
}
