package io.crmkit.spi.contract;

import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Plain states by number: of one number always the same, with every optional attribute absent. */
final class Sample {
    static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123456Z");
    static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final long GREATEST_TIME = 0xFFFF_FFFF_FFFFL;

    private Sample() {}

    /** A UUID of version 7 at a time, which orders it; a negative number counts from the end of all times. */
    static UUID uuid(long number) {
        long time = number < 0 ? GREATEST_TIME + 1 + number : number;
        return new UUID(time << 16 | 0x7000L, 0x8000_0000_0000_0000L | time);
    }

    static CustomerId customerId(int number) {
        return new CustomerId(uuid(number));
    }

    static Customer.Builder customer(int number) {
        return Customer.builder()
                .id(customerId(number))
                .number("KH" + number)
                .name("Customer " + number)
                .manager(Staff.ANN)
                .customerSince(DAY)
                .createdAt(NOON);
    }

    static CustomerStanding.Builder standing(Customer customer) {
        return CustomerStanding.builder()
                .id(customer.getId())
                .status(CustomerStatus.ACTIVE)
                .openChances(0);
    }

    static Contact.Builder contact(int number, Customer customer) {
        return Contact.builder()
                .id(new ContactId(uuid(number)))
                .customer(customer.getId())
                .name("Contact " + number);
    }

    static ChanceId chanceId(int number) {
        return new ChanceId(uuid(number));
    }

    static Chance.Builder chance(int number) {
        return Chance.builder()
                .id(chanceId(number))
                .status(ChanceStatus.UNASSIGNED)
                .customerName("Prospect " + number)
                .title("Chance " + number)
                .successRate(50)
                .description("")
                .createdAt(NOON);
    }

    static PlanItem.Builder planItem(int number, Chance chance) {
        return PlanItem.builder()
                .id(new PlanItemId(uuid(number)))
                .chance(chance.getId())
                .date(DAY)
                .toDo("call");
    }

    static CrmEvent event(int number, Subject subject, long basis) {
        return event(number, subject, basis, 0);
    }

    static CrmEvent event(int number, Subject subject, long basis, int ordinal) {
        return new CrmEvent(
                new EventId(uuid(number)),
                NOON,
                Optional.empty(),
                subject,
                basis,
                ordinal,
                "STEP_" + number,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    static CommandRecord command(String id) {
        return new CommandRecord(new CommandId(id), Optional.empty(), "f".repeat(64), "done", NOON);
    }
}
