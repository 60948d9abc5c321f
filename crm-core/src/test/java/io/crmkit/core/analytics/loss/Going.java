package io.crmkit.core.analytics.loss;

import io.crmkit.core.analytics.customer.CustomerJourney;
import io.crmkit.core.event.Stay;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Customers who come and go, and cases of loss, without a store. */
final class Going {
    static final UserId ANN = new UserId(new UUID(0, 1));

    private Going() {}

    static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    static Customer customer(int number, String since, String region) {
        return Customer.builder()
                .id(new CustomerId(new UUID(3, number)))
                .number("KH" + number)
                .name("Customer " + number)
                .region(region)
                .manager(ANN)
                .customerSince(LocalDate.parse(since))
                .createdAt(noon(since))
                .build();
    }

    /** A journey of statuses, each with the day on which it began: "ACTIVE 2026-01-01". */
    static CustomerJourney journey(Customer customer, String... statuses) {
        List<Stay> stays = new ArrayList<>();
        for (int place = statuses.length - 1; place >= 0; place--) {
            String[] parts = statuses[place].split(" ", 2);
            Optional<Instant> until = stays.isEmpty()
                    ? Optional.empty()
                    : Optional.of(stays.get(0).since());
            stays.add(0, new Stay(parts[0], noon(parts[1]), until));
        }
        return new CustomerJourney(customer, stays);
    }

    static LossCase.Builder warned(Customer customer, int number, String day, String lastOrder) {
        return LossCase.builder()
                .id(new LossCaseId(new UUID(4, number)))
                .customer(customer.getId())
                .manager(ANN)
                .status(LossStatus.WARNED)
                .limitMonths(6)
                .warnedOn(LocalDate.parse(day))
                .openedAt(noon(day))
                .lastOrderDate(
                        Optional.of(lastOrder).filter(date -> !date.isEmpty()).map(LocalDate::parse));
    }

    static LossCase lost(LossCase.Builder lossCase, String day) {
        return lost(lossCase, day, day, "OTHER");
    }

    static LossCase lost(LossCase.Builder lossCase, String day, String closed, String reason) {
        return lossCase.status(LossStatus.DETERMINED)
                .reasonClass(reason)
                .reason("gone")
                .lostDate(LocalDate.parse(day))
                .closedAt(noon(closed))
                .build();
    }

    static LossCase recovered(LossCase.Builder lossCase, String day) {
        return lossCase.status(LossStatus.RECOVERED).closedAt(noon(day)).build();
    }

    static LossMeasure measure(String day) {
        return new LossMeasure(ANN, noon(day), "called");
    }
}
