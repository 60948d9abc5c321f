package io.crmkit.core.analytics.service;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A request and what was done about it, made up hour by hour; and what it says of itself, without a journey. */
record Lives(int number, String type, String customer, List<Lives.Move> moves) {
    static final LocalDate BEGINNING = LocalDate.of(2026, 2, 10);

    /** By then most of them have gone as far as they go. */
    static final int LAST = 60 * 24;

    /** A step at an hour: to a status, perhaps the same one, to somebody and with a satisfaction, perhaps. */
    record Move(int hour, String step, ServiceStatus to, Optional<String> owner, Optional<Integer> satisfaction) {}

    /** A stretch of hours. */
    record Stretch(int from, int until) {}

    static Lives of(int number, Random dice) {
        List<Move> moves = new ArrayList<>();
        int hour = dice.nextInt(30 * 24);
        moves.add(new Move(hour, "CREATE", ServiceStatus.CREATED, Optional.empty(), Optional.empty()));
        while (dice.nextInt(8) > 0 && last(moves).to() != ServiceStatus.ARCHIVED) {
            // Some steps are taken at once.
            hour += dice.nextInt(4) == 0 ? 0 : dice.nextInt(72);
            moves.add(next(last(moves).to(), hour, dice));
        }
        return new Lives(
                number,
                dice.nextBoolean() ? "COMPLAINT" : "OTHER",
                new UUID(6, dice.nextInt(3)).toString(),
                List.copyOf(moves));
    }

    private static Move next(ServiceStatus from, int hour, Random dice) {
        Optional<String> somebody = Optional.of(new UUID(0, dice.nextInt(3)).toString());
        return switch (from) {
            case CREATED -> new Move(hour, "ASSIGN", ServiceStatus.ASSIGNED, somebody, Optional.empty());
            case ASSIGNED ->
                dice.nextInt(3) == 0
                        ? new Move(hour, "REASSIGN", ServiceStatus.ASSIGNED, somebody, Optional.empty())
                        : new Move(hour, "PROCESS", ServiceStatus.PROCESSED, Optional.empty(), Optional.empty());
            case PROCESSED ->
                dice.nextInt(3) == 0
                        ? new Move(hour, "RETURN", ServiceStatus.ASSIGNED, Optional.empty(), Optional.of(1))
                        : new Move(
                                hour,
                                "FEEDBACK",
                                ServiceStatus.FED_BACK,
                                Optional.empty(),
                                Optional.of(1 + dice.nextInt(5)));
            case FED_BACK, ARCHIVED ->
                new Move(hour, "ARCHIVE", ServiceStatus.ARCHIVED, Optional.empty(), Optional.empty());
        };
    }

    private static Move last(List<Move> moves) {
        return moves.get(moves.size() - 1);
    }

    static Instant at(int hour) {
        return BEGINNING.atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(hour));
    }

    int createdAt() {
        return moves.get(0).hour();
    }

    LocalDate createdOn() {
        return BEGINNING.plusDays(createdAt() / 24);
    }

    private List<Move> known(int now) {
        return moves.stream().filter(move -> move.hour() <= now).toList();
    }

    ServiceStatus status(int now) {
        return last(known(now)).to();
    }

    Optional<String> owner(int now) {
        return known(now).stream().flatMap(move -> move.owner().stream()).reduce((first, second) -> second);
    }

    boolean isReturned(int now) {
        return known(now).stream().anyMatch(move -> move.step().equals("RETURN"));
    }

    boolean isFedBack(int now) {
        return known(now).stream().anyMatch(move -> move.step().equals("FEEDBACK"));
    }

    /** When the customer was satisfied, if it ever came to that. */
    int fedBackAt() {
        return feedback().hour();
    }

    int satisfaction() {
        return feedback().satisfaction().orElseThrow();
    }

    private Move feedback() {
        return moves.stream()
                .filter(move -> move.step().equals("FEEDBACK"))
                .findFirst()
                .orElseThrow();
    }

    /** The stretches that it was in a status for, as far as they are over. */
    List<Stretch> ended(ServiceStatus status, int now) {
        List<Stretch> ended = new ArrayList<>();
        int since = -1;
        for (Move move : known(now)) {
            if (since >= 0 && move.to() != status) {
                ended.add(new Stretch(since, move.hour()));
                since = -1;
            } else if (since < 0 && move.to() == status) {
                since = move.hour();
            }
        }
        return ended;
    }

    Optional<RequestJourney> journey(int now) {
        ServiceRequest request = ServiceRequest.builder()
                .id(new ServiceRequestId(new UUID(5, number)))
                .type(type)
                .title("Broken")
                .customer(new CustomerId(UUID.fromString(customer)))
                .request("It broke.")
                .createdAt(at(createdAt()))
                .createdOn(createdOn())
                .status(ServiceStatus.CREATED)
                .build();
        List<CrmEvent> events = new ArrayList<>();
        for (Move move : moves) {
            events.add(event(
                    request,
                    events.size(),
                    move,
                    events.isEmpty()
                            ? Optional.empty()
                            : events.get(events.size() - 1).to()));
        }
        return RequestJourney.of(request, events, at(now));
    }

    private static CrmEvent event(ServiceRequest request, int basis, Move move, Optional<String> from) {
        Map<String, String> details = new HashMap<>();
        move.owner().ifPresent(owner -> details.put(move.step().equals("ASSIGN") ? "assignee" : "to", owner));
        move.satisfaction().ifPresent(satisfaction -> details.put("satisfaction", satisfaction.toString()));
        return new CrmEvent(
                new EventId(new UUID(request.getId().value().getLeastSignificantBits(), basis)),
                at(move.hour()),
                Optional.<UserId>empty(),
                Subject.of(ServiceRequest.KIND, request.getId()),
                basis,
                0,
                move.step(),
                from,
                Optional.of(move.to().name()),
                details);
    }
}
