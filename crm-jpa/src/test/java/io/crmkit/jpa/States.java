package io.crmkit.jpa;

import io.crmkit.spi.Changes;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** States to test with, of one number always the same. */
final class States {
    static final AccessScope ALL = AccessScope.all();
    static final UserId ANN = new UserId(new UUID(0, 1));

    private States() {}

    static Customer.Builder customer(int number) {
        return Customer.builder()
                .id(new CustomerId(new UUID(0, number)))
                .number("N" + number)
                .name("Customer " + number)
                .manager(ANN)
                .customerSince(LocalDate.EPOCH)
                .createdAt(Instant.EPOCH);
    }

    static CustomerStanding standing(int number) {
        return CustomerStanding.builder()
                .id(new CustomerId(new UUID(0, number)))
                .status(CustomerStatus.ACTIVE)
                .openChances(0)
                .build();
    }

    static Chance.Builder chance(int number) {
        return Chance.builder()
                .id(new ChanceId(new UUID(0, number)))
                .status(ChanceStatus.UNASSIGNED)
                .customerName("Prospect " + number)
                .title("Chance " + number)
                .successRate(50)
                .description("")
                .createdBy(ANN)
                .createdAt(Instant.EPOCH);
    }

    static Activity.Builder activity(int number) {
        return Activity.builder()
                .id(new ActivityId(new UUID(0, number)))
                .customer(new CustomerId(new UUID(0, number)))
                .status(ActivityStatus.PLANNED)
                .date(LocalDate.EPOCH.plusDays(number % 10))
                .place("")
                .title("Activity " + number)
                .responsible(ANN)
                .recordedAt(Instant.EPOCH);
    }

    static Role.Builder role(int number) {
        return Role.builder()
                .id(new RoleId(new UUID(0, number)))
                .name("Role " + number)
                .description("");
    }

    static User.Builder user(int number) {
        return User.builder()
                .id(new UserId(new UUID(0, number)))
                .name("User " + number)
                .active(true);
    }

    static Order.Builder order(int number) {
        return Order.builder()
                .id(new OrderId(new UUID(0, number)))
                .customer(new CustomerId(new UUID(0, number)))
                .date(LocalDate.EPOCH)
                .status(OrderStatus.PAID)
                .currency(Currency.getInstance("EUR"))
                .recordedAt(Instant.EPOCH);
    }

    static ServiceRequest.Builder request(int number) {
        return ServiceRequest.builder()
                .id(new ServiceRequestId(new UUID(0, number)))
                .status(ServiceStatus.CREATED)
                .type("advice")
                .title("Request " + number)
                .customer(new CustomerId(new UUID(0, number)))
                .request("")
                .createdBy(ANN)
                .createdAt(Instant.EPOCH)
                .createdOn(LocalDate.EPOCH);
    }

    static LossCase.Builder lossCase(int number) {
        return LossCase.builder()
                .id(new LossCaseId(new UUID(0, number)))
                .customer(new CustomerId(new UUID(0, number)))
                .manager(ANN)
                .status(LossStatus.WARNED)
                .limitMonths(6)
                .warnedOn(LocalDate.EPOCH)
                .openedAt(Instant.EPOCH);
    }

    static LossMeasure measure(String text) {
        return new LossMeasure(ANN, Instant.EPOCH, text);
    }

    static CrmEvent event(int number, Subject subject) {
        return new CrmEvent(
                new EventId(new UUID(0, number)),
                Instant.EPOCH,
                Optional.empty(),
                subject,
                State.NEW,
                0,
                "STEP",
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    static Changes insertChances(Chance... chances) {
        Changes.Builder changes = Changes.builder();
        for (Chance chance : chances) {
            changes.insert(Chance.KIND, chance);
        }
        return changes.build();
    }
}
