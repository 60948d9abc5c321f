package io.crmkit.core.event;

import io.crmkit.spi.event.CrmEvent;
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
}
