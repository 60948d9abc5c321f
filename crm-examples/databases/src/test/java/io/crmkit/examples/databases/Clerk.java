package io.crmkit.examples.databases;

import io.crmkit.core.Crm;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.RecoverLoss;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.loss.SuspendLoss;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.core.service.RecordServiceFeedback;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.PageRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Somebody who does one thing after the other for customers that all others are busy with. */
final class Clerk {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 5);
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 3, 1);

    private final String name;
    private final Crm crm;
    private final Map<String, UserId> staff;
    private final List<HotCustomer> customers;
    private final Tally tally;
    private final Random random;
    private final List<String> done = new ArrayList<>();
    private int number;

    Clerk(String name, Crm crm, Map<String, UserId> staff, List<HotCustomer> customers, Tally tally, Random random) {
        this.name = name;
        this.crm = crm;
        this.staff = staff;
        this.customers = customers;
        this.tally = tally;
        this.random = random;
    }

    /** The titles of what was said to be done. */
    List<String> done() {
        return done;
    }

    /** Does the next thing. */
    void work() throws InterruptedException {
        HotCustomer customer = customers.get(random.nextInt(customers.size()));
        switch (random.nextInt(6)) {
            case 0 -> serve(customer);
            case 1 -> pursue(customer);
            case 2 -> order();
            case 3 -> scan();
            case 4 -> keep(customer);
            default -> edit(customer);
        }
    }

    private void serve(HotCustomer customer) throws InterruptedException {
        String title = title("Request");
        Optional<ServiceRequest> request =
                give("rolf", CreateServiceRequest.of(customer.id(), "COMPLAINT", title, "It came off."));
        if (request.isEmpty()) {
            return;
        }
        done.add(title);
        if (give("lena", new AssignServiceRequest(request.get().getId(), id("rita")))
                        .isPresent()
                && give("rita", new ProcessServiceRequest(request.get().getId(), "Sent a new one."))
                        .isPresent()) {
            Optional<?> unused =
                    give("rolf", new RecordServiceFeedback(request.get().getId(), "It came in time.", 5));
        }
    }

    private void pursue(HotCustomer customer) throws InterruptedException {
        String title = title("Prospect");
        Optional<Chance> chance = give("rolf", new CreateChance(Samples.chanceDetails(title), customer.id(), null));
        if (chance.isEmpty()) {
            return;
        }
        done.add(title);
        if (give("lena", new AssignChance(chance.get().getId(), id("rolf"))).isPresent()) {
            Command<Chance> end = random.nextBoolean()
                    ? WinChance.into(chance.get().getId(), customer.id())
                    : new FailChance(chance.get().getId(), "They bought elsewhere.");
            Optional<Chance> unused = give("rolf", end);
        }
    }

    /** Orders of several customers come in, in any order. Half of the customers never order any more. */
    private void order() throws InterruptedException {
        List<HotCustomer> some = new ArrayList<>(customers);
        Collections.shuffle(some, random);
        List<ImportOrders.Row> rows = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(index -> row(title("Order"), some.get(index)))
                .toList();
        if (give(null, new ImportOrders(rows)).isPresent()) {
            rows.forEach(row -> done.add(row.externalId()));
        }
    }

    private ImportOrders.Row row(String title, HotCustomer customer) {
        LocalDate date = customer.isSilent() || random.nextBoolean() ? LONG_AGO : YESTERDAY;
        ImportOrders.Line line = new ImportOrders.Line(
                HotCustomer.PRODUCT,
                BigDecimal.valueOf(1L + random.nextInt(9)),
                null,
                Money.of("12.50", "EUR"),
                BigDecimal.valueOf(random.nextInt(9), 1));
        return new ImportOrders.Row(title, customer.name(), date, null, OrderStatus.PAID, EURO, List.of(line, line));
    }

    private void scan() throws InterruptedException {
        Optional<?> unused = give(null, new ScanForLoss());
    }

    private void keep(HotCustomer customer) throws InterruptedException {
        LossQuery query = LossQuery.builder().customer(customer.id()).build();
        Optional<List<LossCase>> cases = tally.tried(() ->
                crm.asSystem().lossCases().list(query, PageRequest.first(100)).items());
        if (cases.isEmpty() || cases.get().isEmpty()) {
            return;
        }
        LossCase last = cases.get().get(cases.get().size() - 1);
        Optional<LossCase> unused = give(
                "rolf",
                switch (random.nextInt(3)) {
                    case 0 -> new SuspendLoss(last.getId(), "Call them.");
                    case 1 -> new RecoverLoss(last.getId(), "They will order.");
                    default -> new DetermineLoss(last.getId(), "COMPETITOR", "They said so.");
                });
    }

    private void edit(HotCustomer customer) throws InterruptedException {
        Optional<?> unused = give("rolf", new EditCustomer(customer.id(), Samples.details(customer.name())));
    }

    private String title(String kind) {
        number++;
        return kind + " " + name + "/" + number;
    }

    private UserId id(String user) {
        return Objects.requireNonNull(staff.get(user));
    }

    /** Gives a command of somebody's, or of the system's, under an id of its own. */
    private <R> Optional<R> give(@Nullable String user, Command<R> command) throws InterruptedException {
        CommandOptions options = CommandOptions.id(title("Command"));
        return tally.tried(() -> (user == null ? crm.asSystem() : crm.as(id(user))).execute(command, options));
    }

    /** What {@link TestCrm} calls those that clerks work for. */
    static Map<String, UserId> staff(TestCrm test) {
        return Map.of("rolf", test.id("rolf"), "rita", test.id("rita"), "lena", test.id("lena"));
    }
}
