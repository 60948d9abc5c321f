package io.crmkit.core.analytics.sales;

import io.crmkit.core.event.Owners;
import io.crmkit.core.event.Stay;
import io.crmkit.core.event.StayCalculator;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a chance has gone by an instant, as its history tells. What has no history of its own, its source, success rate and
 * expected value, is as it is now.
 *
 * <p>Called by hosts that run report calculations in parts.
 *
 * @param chance the chance as it is now
 * @param owner who developed it at the instant; or, if nobody did, who recorded it; absent if that was the system
 * @param stays its statuses up to the instant, in the order of time; at least one
 */
public record ChanceJourney(Chance chance, Optional<UserId> owner, List<Stay> stays) {

    /**
     * Makes a journey.
     *
     * @param chance the chance
     * @param owner who developed it
     * @param stays its statuses
     * @throws IllegalArgumentException if there is none
     */
    public ChanceJourney {
        stays = List.copyOf(stays);
        if (stays.isEmpty()) {
            throw new IllegalArgumentException("a journey has a status");
        }
    }

    /**
     * {@return the journey of a chance up to an instant; absent if it was recorded after it}
     *
     * @param chance the chance as it is now
     * @param events its events, in the order in which they happened; later ones are left out
     * @param asOf the instant
     */
    public static Optional<ChanceJourney> of(Chance chance, List<CrmEvent> events, Instant asOf) {
        List<Stay> stays = StayCalculator.stays(
                events, chance.getCreatedAt(), chance.getStatus().name(), asOf);
        List<CrmEvent> known =
                events.stream().filter(event -> !event.at().isAfter(asOf)).toList();
        // Without any news the assignee is the one that there has always been.
        Optional<UserId> assignee = known.size() < events.size() || Owners.isTold(events)
                ? Owners.after(known, Set.of(ChanceStatus.UNASSIGNED.name()))
                : chance.getAssignee();
        return stays.isEmpty()
                ? Optional.empty()
                : Optional.of(new ChanceJourney(chance, assignee.or(chance::getCreatedBy), stays));
    }

    /** {@return the status at the instant} */
    public ChanceStatus status() {
        return status(stays.get(stays.size() - 1));
    }

    /** {@return when it was first assigned; absent if it was not} */
    public Optional<Instant> assignedAt() {
        return stays.stream()
                .filter(stay -> status(stay) == ChanceStatus.DEVELOPING)
                .map(Stay::since)
                .findFirst();
    }

    /** {@return when it was won or failed; absent if it is open} */
    public Optional<Instant> endedAt() {
        return isOpen()
                ? Optional.empty()
                : Optional.of(stays.get(stays.size() - 1).since());
    }

    /** {@return whether it is neither won nor failed} */
    public boolean isOpen() {
        return status() == ChanceStatus.UNASSIGNED || status() == ChanceStatus.DEVELOPING;
    }

    /** {@return what it was won for, or what it would bring, as estimated, as long as it is open} */
    public Optional<Money> value() {
        return status() == ChanceStatus.WON ? chance.getWonValue() : chance.getExpectedValue();
    }

    static ChanceStatus status(Stay stay) {
        return ChanceStatus.valueOf(stay.status());
    }
}
