package io.crmkit.core.report;

import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.service.ServiceStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Sums over service requests. Adding is exact and associative: facts may come in any order and in parts, and parts may
 * be merged in any order, with the same result.
 *
 * <p>Called by hosts that run report calculations in parts. Not safe for use by several threads at once.
 */
public final class ServiceTotals {
    private final Map<Group, Long> types = new HashMap<>();
    private final Map<ServiceStatus, Long> statuses = new EnumMap<>(ServiceStatus.class);
    private final Map<Integer, Long> satisfactions = new HashMap<>();
    private final Map<ServiceStage, Long> passed = new EnumMap<>(ServiceStage.class);
    private final Map<ServiceStage, Duration> times = new EnumMap<>(ServiceStage.class);
    private long reworked;
    private long fedBack;

    /** Makes sums of nothing. */
    public ServiceTotals() {}

    /**
     * Adds a fact.
     *
     * @param fact the fact
     * @return this
     */
    public ServiceTotals add(ServiceFact fact) {
        types.merge(new Group(fact.bucket(), fact.type()), fact.requests(), Long::sum);
        statuses.merge(fact.status(), fact.requests(), Long::sum);
        fact.satisfaction().ifPresent(value -> satisfactions.merge(value, fact.requests(), Long::sum));
        reworked += fact.reworked();
        // Whoever was asked to handle a request again was given feedback before.
        fedBack += has(fact, ServiceStatus.FED_BACK) ? fact.requests() : fact.reworked();
        stage(fact, ServiceStage.ASSIGNING, ServiceStatus.ASSIGNED, fact.assigning());
        stage(fact, ServiceStage.HANDLING, ServiceStatus.PROCESSED, fact.handling());
        stage(fact, ServiceStage.FEEDING_BACK, ServiceStatus.FED_BACK, fact.feedingBack());
        stage(fact, ServiceStage.ARCHIVING, ServiceStatus.ARCHIVED, fact.archiving());
        return this;
    }

    /**
     * Adds all that other sums hold.
     *
     * @param other the other sums
     * @return this
     */
    public ServiceTotals merge(ServiceTotals other) {
        other.types.forEach((key, count) -> types.merge(key, count, Long::sum));
        other.statuses.forEach((key, count) -> statuses.merge(key, count, Long::sum));
        other.satisfactions.forEach((key, count) -> satisfactions.merge(key, count, Long::sum));
        other.passed.forEach((key, count) -> passed.merge(key, count, Long::sum));
        other.times.forEach((key, time) -> times.merge(key, time, Duration::plus));
        reworked += other.reworked;
        fedBack += other.fedBack;
        return this;
    }

    private void stage(ServiceFact fact, ServiceStage stage, ServiceStatus behind, Duration time) {
        if (has(fact, behind)) {
            passed.merge(stage, fact.requests(), Long::sum);
            times.merge(stage, time, Duration::plus);
        }
    }

    private static boolean has(ServiceFact fact, ServiceStatus reached) {
        return fact.status().compareTo(reached) >= 0;
    }

    long requests() {
        return statuses.values().stream().mapToLong(Long::longValue).sum();
    }

    long of(LocalDate bucket, String type) {
        return types.getOrDefault(new Group(bucket, type), 0L);
    }

    Set<String> types() {
        return types.keySet().stream().map(Group::type).collect(Collectors.toCollection(TreeSet::new));
    }

    long of(ServiceStatus status) {
        return statuses.getOrDefault(status, 0L);
    }

    long ofSatisfaction(int satisfaction) {
        return satisfactions.getOrDefault(satisfaction, 0L);
    }

    long passed(ServiceStage stage) {
        return passed.getOrDefault(stage, 0L);
    }

    Duration time(ServiceStage stage) {
        return times.getOrDefault(stage, Duration.ZERO);
    }

    long reworked() {
        return reworked;
    }

    long fedBack() {
        return fedBack;
    }

    private record Group(LocalDate bucket, String type) {}
}
