package io.crmkit.jpa;

import io.crmkit.spi.Changes;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderLine;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Customers and what came of them over three years, made up: whatever may be absent is absent at times. */
final class RandomHistory {
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 30);
    static final int DAYS = 3 * 365;
    static final List<UserId> USERS =
            List.of(States.ANN, new UserId(new UUID(0, 2)), new UserId(new UUID(-1, 3)), new UserId(new UUID(0, 4)));

    private static final ProductId PRODUCT = new ProductId(new UUID(0, 1));

    private final Random random;
    private final Changes.Builder changes = Changes.builder();
    private int number;

    private RandomHistory(Random random) {
        this.random = random;
    }

    /** A history of so many customers. */
    static Changes of(int customers, Random random) {
        RandomHistory history = new RandomHistory(random);
        history.changes.insert(
                Product.KIND, Product.builder().id(PRODUCT).name("Product").build());
        for (int number = 1; number <= customers; number++) {
            history.addCustomer(number);
        }
        return history.changes.build();
    }

    private void addCustomer(int customerNumber) {
        Customer customer = States.customer(customerNumber)
                .manager(one(USERS))
                .level(maybe(one(CustomerLevel.values())))
                .region(maybe(one("North", "South", "")))
                .credit(maybe(random.nextInt(1, 6)))
                .satisfaction(maybe(random.nextInt(1, 6)))
                .customerSince(day())
                .build();
        changes.insert(Customer.KIND, customer);
        if (random.nextInt(10) > 0) {
            CustomerStanding standing = CustomerStanding.builder()
                    .from(States.standing(customerNumber))
                    .status(one(CustomerStatus.values()))
                    .build();
            changes.insert(CustomerStanding.KIND, standing);
        }
        for (int row = random.nextInt(4); row > 0; row--) {
            changes.insert(Order.KIND, order(customer))
                    .insert(ServiceRequest.KIND, request(customer))
                    .insert(LossCase.KIND, lossCase(customer, one(LossStatus.DETERMINED, LossStatus.RECOVERED)))
                    .insert(Chance.KIND, chance());
        }
        if (random.nextBoolean()) {
            changes.insert(LossCase.KIND, lossCase(customer, one(LossStatus.WARNED)));
        }
    }

    private Order order(Customer customer) {
        Currency currency = Currency.getInstance(one("EUR", "JPY"));
        Order.Builder order = Order.builder()
                .id(new OrderId(id()))
                .customer(customer.getId())
                .date(day())
                .status(one(OrderStatus.values()))
                .currency(currency)
                .recordedAt(Instant.EPOCH);
        int lines = random.nextInt(4);
        for (int line = 1; line <= lines; line++) {
            order.addLine(new OrderLine(
                    line,
                    PRODUCT,
                    decimal(1, 1_000_000_000_000L),
                    Optional.empty(),
                    new Money(decimal(0, Long.MAX_VALUE), currency),
                    decimal(0, 10_000_000_000L)));
        }
        return order.build();
    }

    private ServiceRequest request(Customer customer) {
        ServiceStatus status = one(ServiceStatus.values());
        ServiceRequest.Builder request = ServiceRequest.builder()
                .id(new ServiceRequestId(id()))
                .status(status)
                .type(one("advice", "repair"))
                .title("Request")
                .customer(customer.getId())
                .request("")
                .createdBy(maybe(one(USERS)))
                .createdAt(instant())
                .createdOn(day())
                .reworkCount(random.nextInt(3));
        if (status.compareTo(ServiceStatus.ASSIGNED) >= 0) {
            request.assignee(one(USERS)).assignedAt(instant());
        }
        if (status.compareTo(ServiceStatus.PROCESSED) >= 0) {
            request.handling(new Handling("", States.ANN, instant()));
        }
        if (status.compareTo(ServiceStatus.FED_BACK) >= 0) {
            request.feedback(new Feedback("", random.nextInt(1, 6), States.ANN, instant()));
        }
        if (status.compareTo(ServiceStatus.ARCHIVED) >= 0) {
            request.archivedAt(instant());
        }
        return request.build();
    }

    private LossCase lossCase(Customer customer, LossStatus status) {
        LossCase.Builder lossCase = LossCase.builder()
                .id(new LossCaseId(id()))
                .customer(customer.getId())
                .manager(one(USERS))
                .status(status)
                .limitMonths(6)
                .warnedOn(day())
                .openedAt(Instant.EPOCH);
        if (!status.isOpen()) {
            lossCase.closedAt(Instant.EPOCH);
        }
        if (status == LossStatus.DETERMINED) {
            lossCase.reasonClass(one("price", "moved")).reason("").lostDate(day());
        }
        return lossCase.build();
    }

    private Chance chance() {
        Chance.Builder chance = States.chance(++number).source(maybe(one("fair", "web")));
        if (random.nextBoolean()) {
            chance.status(ChanceStatus.DEVELOPING).assignee(one(USERS)).assignedAt(Instant.EPOCH);
        }
        return chance.build();
    }

    private UUID id() {
        return new UUID(0, ++number);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(DAYS));
    }

    /** Times have no order: the clock of a host may go back. */
    private Instant instant() {
        return Instant.EPOCH.plus(random.nextLong(1L << 50), ChronoUnit.MICROS);
    }

    /** A number with ten decimals. */
    private BigDecimal decimal(long from, long to) {
        return BigDecimal.valueOf(random.nextLong(from, to), 10);
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextInt(4) > 0 ? Optional.of(value) : Optional.empty();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
