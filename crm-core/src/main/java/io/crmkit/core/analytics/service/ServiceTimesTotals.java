package io.crmkit.core.analytics.service;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sums over how service requests have gone, by group. Adding is exact and associative: journeys may come in any order and
 * in parts, and parts may be merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class ServiceTimesTotals {
    /** By text; what has no group comes last. */
    private static final Comparator<Optional<String>> ORDER =
            Comparator.comparing(Optional<String>::isEmpty).thenComparing(group -> group.orElse(""));

    private final ServiceTimesQuery query;
    private final Instant asOf;
    private final BusinessCalendar calendar;
    private final Map<Optional<String>, RequestSum> sums = new TreeMap<>(ORDER);

    /**
     * Makes sums of nothing.
     *
     * @param query what is asked for
     * @param asOf the instant up to which the journeys go
     */
    public ServiceTimesTotals(ServiceTimesQuery query, Instant asOf) {
        this.query = query;
        this.asOf = asOf;
        // For who never closes, one zone is as good as another.
        this.calendar = query.getCalendar().orElse(BusinessCalendar.always(ZoneOffset.UTC));
    }

    /**
     * Adds a journey, if it is of a request that is asked for.
     *
     * @param journey the journey
     * @return this
     */
    public ServiceTimesTotals add(RequestJourney journey) {
        if (query.getCreated()
                .map(period -> period.contains(journey.request().getCreatedOn()))
                .orElse(true)) {
            Optional<String> group = query.getDimension().flatMap(dimension -> groupOf(journey, dimension));
            sums.computeIfAbsent(group, unused -> new RequestSum()).add(journey, calendar);
        }
        return this;
    }

    private Optional<String> groupOf(RequestJourney journey, ServiceDimension dimension) {
        return switch (dimension) {
            case TYPE -> Optional.of(journey.request().getType());
            case STATUS -> Optional.of(journey.status().name());
            case OWNER -> journey.owner().map(user -> user.value().toString());
            case CUSTOMER -> Optional.of(journey.request().getCustomer().value().toString());
            case CREATED ->
                Optional.of(query.getBucket()
                        .startOf(journey.request().getCreatedOn())
                        .toString());
        };
    }

    /**
     * Adds all that other sums hold.
     *
     * @param other the other sums, of the same query and instant
     * @return this
     */
    public ServiceTimesTotals merge(ServiceTimesTotals other) {
        other.sums.forEach((group, sum) ->
                sums.computeIfAbsent(group, unused -> new RequestSum()).merge(sum));
        return this;
    }

    /** {@return the report} */
    public ServiceTimesReport report() {
        RequestSum total = new RequestSum();
        sums.values().forEach(total::merge);
        return new ServiceTimesReport(
                query.getDimension(),
                query.getBucket(),
                query.getCreated(),
                query.getCalendar(),
                asOf,
                total.row(Optional.empty()),
                sums.entrySet().stream()
                        .map(entry -> entry.getValue().row(entry.getKey()))
                        .toList());
    }
}
