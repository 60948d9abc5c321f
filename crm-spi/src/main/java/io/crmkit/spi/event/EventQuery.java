package io.crmkit.spi.event;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.SortedQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which events to list: those that meet every criterion given. An empty set is no criterion.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface EventQuery extends SortedQuery<CrmEvent> {

    /** {@return the names of kinds, one of which is the subject's} */
    Set<String> getKinds();

    /** {@return the subject} */
    Optional<Subject> getSubject();

    /** {@return who acted} */
    Optional<UserId> getActor();

    /** {@return the names of steps, one of which was taken} */
    Set<String> getSteps();

    /** {@return the instant from which on it happened} */
    Optional<Instant> getSince();

    /** {@return the instant before which it happened} */
    Optional<Instant> getUntil();

    @Override
    @Value.Default
    default EventSort getSort() {
        return EventSort.ENTERED;
    }

    /** {@return whether the newest come first} */
    @Override
    @Value.Default
    default boolean isDescending() {
        return false;
    }

    /** {@return the query that every event meets} */
    static EventQuery any() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableEventQuery.Builder {
        Builder() {}
    }
}
