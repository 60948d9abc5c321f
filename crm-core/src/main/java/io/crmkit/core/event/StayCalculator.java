package io.crmkit.core.event;

import io.crmkit.spi.event.CrmEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stays that a history tells of. */
final class StayCalculator {
    private StayCalculator() {}

    /**
     * The stays of one record, in the order of time. Events that change no status, such as edits, do not break a stay.
     *
     * @param events the events of the record, in the order in which they happened
     */
    static List<Stay> stays(List<CrmEvent> events) {
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
