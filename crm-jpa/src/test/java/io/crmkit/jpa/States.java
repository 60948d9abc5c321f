package io.crmkit.jpa;

import io.crmkit.spi.Changes;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
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
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.time.LocalDate;
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
