package io.crmkit.core.event;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Internal: who was in charge of a record, as its history tells. */
public final class Owners {
    /** What names who is in charge from then on: an assignment the assignee, a hand-over who takes over. */
    private static final List<String> DETAILS = List.of("assignee", "to");

    private Owners() {}

    /**
     * {@return who was in charge after some events; absent if nobody was}
     *
     * @param events the events of a record, in the order in which they happened
     * @param nobodys the statuses in which nobody is in charge
     */
    public static Optional<UserId> after(List<CrmEvent> events, Set<String> nobodys) {
        Optional<UserId> owner = Optional.empty();
        for (CrmEvent event : events) {
            if (event.to().filter(nobodys::contains).isPresent()) {
                owner = Optional.empty();
            }
            for (String detail : DETAILS) {
                String user = event.details().get(detail);
                if (user != null) {
                    owner = Optional.of(new UserId(UUID.fromString(user)));
                }
            }
        }
        return owner;
    }

    /**
     * {@return whether a history tells of anybody in charge, or of a status; if not, the record is as it has always been}
     *
     * @param events the events of a record
     */
    public static boolean isTold(List<CrmEvent> events) {
        return events.stream()
                .anyMatch(event ->
                        !event.from().equals(event.to()) || DETAILS.stream().anyMatch(event.details()::containsKey));
    }
}
