package io.crmkit.core.analytics.sales;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A chance and its history, without a store; each step is taken at noon of a day of January 2026. */
final class Pursuits {
    static final UserId ANN = new UserId(new UUID(0, 1));
    static final UserId BOB = new UserId(new UUID(0, 2));

    private final ChanceId id;
    private final List<CrmEvent> events = new ArrayList<>();
    private final Chance.Builder chance;
    private final int created;
    private ChanceStatus status = ChanceStatus.UNASSIGNED;

    private Pursuits(int number, int day) {
        id = new ChanceId(new UUID(7, number));
        created = day;
        chance = Chance.builder()
                .id(id)
                .customerName("Prospect " + number)
                .title("Models")
                .successRate(50)
                .description("")
                .createdBy(ANN)
                .createdAt(noon(day))
                .status(ChanceStatus.UNASSIGNED);
        tell(day, "CREATE", Optional.empty(), Map.of());
    }

    static Pursuits created(int number, int day) {
        return new Pursuits(number, day);
    }

    static Instant noon(int day) {
        return LocalDate.of(2026, 1, 1)
                .plusDays(day - 1L)
                .atTime(LocalTime.NOON)
                .toInstant(ZoneOffset.UTC);
    }

    Pursuits source(String source) {
        chance.source(source);
        return this;
    }

    Pursuits worth(String amount, String currency, int rate) {
        chance.expectedValue(Money.of(amount, currency)).successRate(rate);
        return this;
    }

    Pursuits assigned(int day, UserId assignee) {
        chance.assignee(assignee).assignedAt(noon(day));
        return move(
                day,
                "ASSIGN",
                ChanceStatus.DEVELOPING,
                Map.of("assignee", assignee.value().toString()));
    }

    Pursuits handedOver(int day, UserId to) {
        chance.assignee(to);
        return move(
                day, "HAND_OVER", status, Map.of("from", "", "to", to.value().toString()));
    }

    Pursuits unassigned(int day) {
        chance.assignee(Optional.empty()).assignedAt(Optional.empty());
        return move(day, "UNASSIGN", ChanceStatus.UNASSIGNED, Map.of("reason", "too early"));
    }

    Pursuits won(int day, String amount, String currency) {
        chance.customer(new CustomerId(new UUID(9, 9))).wonValue(Money.of(amount, currency));
        return move(day, "WIN", ChanceStatus.WON, Map.of());
    }

    Pursuits failed(int day) {
        chance.failureReason("no budget");
        return move(day, "FAIL", ChanceStatus.FAILED, Map.of("reason", "no budget"));
    }

    private Pursuits move(int day, String step, ChanceStatus to, Map<String, String> details) {
        Optional<String> from = Optional.of(status.name());
        status = to;
        chance.status(to);
        tell(day, step, from, details);
        return this;
    }

    private void tell(int day, String step, Optional<String> from, Map<String, String> details) {
        events.add(new CrmEvent(
                new EventId(new UUID(8, events.size())),
                noon(day),
                Optional.empty(),
                Subject.of(Chance.KIND, id),
                events.size(),
                0,
                step,
                from,
                Optional.of(status.name()),
                details));
    }

    int createdOn() {
        return created;
    }

    ChanceStatus status() {
        return status;
    }

    Optional<ChanceJourney> asOf(int day) {
        return ChanceJourney.of(chance.build(), events, noon(day));
    }

    ChanceJourney journey() {
        return ChanceJourney.of(chance.build(), events, Instant.MAX).orElseThrow();
    }

    /** As a host would bring it along: as it is now, and nothing told of it. */
    Optional<ChanceJourney> untold(int day) {
        return ChanceJourney.of(chance.build(), List.of(), noon(day));
    }
}
