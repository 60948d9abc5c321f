package io.crmkit.core.event;

import io.crmkit.spi.event.CrmEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes stays of a history.
 *
 * <p>Called by hosts that run report calculations in parts.
 */
public final class StayCalculator {
    private StayCalculator() {}

    /**
     * {@return the stays of one record, in the order of time} Events that change no status, such as edits, do not break a
     * stay.
     *
     * @param events the events of the record, in the order in which they happened
     */
    public static List<Stay> stays(List<CrmEvent> events) {
        List<Stay> stays = new ArrayList<>();
        Optional<Stay> open = Optional.empty();
        for (CrmEvent event : events) {
            if (event.from().equals(event.to())) {
                continue;
            }
            open.ifPresent(stay -> stays.add(new Stay(stay.status(), stay.since(), Optional.of(event.at()))));
            open = event.to().map(status -> new Stay(status, event.at(), Optional.empty()));
        }
        open.ifPresent(stays::add);
        return List.copyOf(stays);
    }

    /**
     * {@return the stays of one record up to an instant, in the order of time; none if it was created later} What a host
     * brought along with its data has no first event, or no events at all: its first status, which is that before its first
     * step, or else the one it has now, is as old as the record.
     *
     * @param events the events of the record, in the order in which they happened; later ones are left out
     * @param createdAt when the record was created
     * @param status the status that it has now
     * @param asOf the instant
     */
    public static List<Stay> stays(List<CrmEvent> events, Instant createdAt, String status, Instant asOf) {
        Optional<CrmEvent> first = events.stream()
                .filter(event -> !event.from().equals(event.to()))
                .findFirst();
        List<Stay> stays = new ArrayList<>();
        Optional<String> before = first.map(CrmEvent::from).orElse(Optional.of(status));
        if (before.isPresent() && !createdAt.isAfter(asOf)) {
            Optional<Instant> until = first.map(CrmEvent::at).filter(at -> !at.isAfter(asOf));
            stays.add(new Stay(before.get(), createdAt, until));
        }
        stays.addAll(
                stays(events.stream().filter(event -> !event.at().isAfter(asOf)).toList()));
        return List.copyOf(stays);
    }
}
