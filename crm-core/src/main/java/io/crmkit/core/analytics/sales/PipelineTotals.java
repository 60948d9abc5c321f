package io.crmkit.core.analytics.sales;

import io.crmkit.spi.report.Bucket;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sums over how chances have gone, by group. Adding is exact and associative: journeys may come in any order and in parts,
 * and parts may be merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class PipelineTotals {
    /** By text; what has no group comes last. */
    static final Comparator<Optional<String>> ORDER =
            Comparator.comparing(Optional<String>::isEmpty).thenComparing(group -> group.orElse(""));

    private final PipelineQuery query;
    private final ZoneId zone;
    private final Instant asOf;
    private final Map<Optional<String>, GroupSum> sums = new TreeMap<>(ORDER);

    /**
     * Makes sums of nothing.
     *
     * @param query what is asked for
     * @param zone the zone of the days
     * @param asOf the instant up to which the journeys go
     */
    public PipelineTotals(PipelineQuery query, ZoneId zone, Instant asOf) {
        this.query = query;
        this.zone = zone;
        this.asOf = asOf;
    }

    /**
     * Adds a journey, if it is of a chance that is asked for.
     *
     * @param journey the journey
     * @return this
     */
    public PipelineTotals add(ChanceJourney journey) {
        Instant created = journey.chance().getCreatedAt();
        if (query.getCreated()
                .map(period -> period.contains(created.atZone(zone).toLocalDate()))
                .orElse(true)) {
            Optional<String> group =
                    query.getDimension().flatMap(dimension -> groupOf(journey, dimension, query.getBucket(), zone));
            sums.computeIfAbsent(group, unused -> new GroupSum()).add(journey, zone, asOf);
        }
        return this;
    }

    /**
     * Adds all that other sums hold.
     *
     * @param other the other sums, of the same query, zone and instant
     * @return this
     */
    public PipelineTotals merge(PipelineTotals other) {
        other.sums.forEach((group, sum) ->
                sums.computeIfAbsent(group, unused -> new GroupSum()).merge(sum));
        return this;
    }

    /** {@return the report} */
    public PipelineReport report() {
        GroupSum total = new GroupSum();
        sums.values().forEach(total::merge);
        return new PipelineReport(
                query.getDimension(),
                query.getBucket(),
                query.getCreated(),
                asOf,
                total.stages(),
                total.row(Optional.empty()),
                sums.entrySet().stream()
                        .map(entry -> entry.getValue().row(entry.getKey()))
                        .toList());
    }

    /** The group that a chance is of; absent if it has none. */
    static Optional<String> groupOf(ChanceJourney journey, ChanceDimension dimension, Bucket bucket, ZoneId zone) {
        return switch (dimension) {
            case SOURCE -> journey.chance().getSource();
            case OWNER -> journey.owner().map(user -> user.value().toString());
            case CUSTOMER -> journey.chance().getCustomer().map(id -> id.value().toString());
            case CREATED -> Optional.of(stretch(journey.chance().getCreatedAt(), bucket, zone));
            case ASSIGNED -> journey.assignedAt().map(at -> stretch(at, bucket, zone));
            case ENDED -> journey.endedAt().map(at -> stretch(at, bucket, zone));
        };
    }

    private static String stretch(Instant instant, Bucket bucket, ZoneId zone) {
        return bucket.startOf(instant.atZone(zone).toLocalDate()).toString();
    }
}
