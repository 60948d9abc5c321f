package io.crmkit.core.sequence;

import io.crmkit.core.activity.ActivityAction;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.loss.LossStep;
import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.service.ServiceStep;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import net.jqwik.api.statistics.StatisticsEntry;
import net.jqwik.api.statistics.StatisticsReportFormat;

/** How deep sequences get: which steps were taken, which moves were accepted, and which refusals came up. */
final class Coverage {
    /** The steps that were taken, by kind of record. */
    static final String STEPS = "steps";

    /** The moves, accepted or refused. */
    static final String MOVES = "moves";

    /** What moves were refused for. */
    static final String REFUSALS = "refusals";

    private static final String ACCEPTED = " accepted";
    private static final String REFUSED = " refused";

    // On average there are more than twice as many of the rarest, so that chance alone does not fail a build.
    private static final int MANY = 24;
    private static final int SOME = 10;
    private static final int FEW = 5;

    /** Refusals that it takes several right moves to come to. */
    private static final List<String> DEEP = List.of(
            "UNASSIGN rejected PLAN_RESULT_RECORDED",
            "UNASSIGN rejected STEP_DISABLED",
            "WIN rejected CUSTOMER_NAME_TAKEN",
            "RETIRE rejected CUSTOMER_HAS_OPEN_WORK",
            "SUSPEND not found loss-case",
            "DETERMINE rejected STEP_NOT_OPEN",
            "RECOVER rejected STEP_DISABLED",
            "CREATE_REQUEST rejected KEY_TAKEN",
            "FEEDBACK denied service.feedback OUT_OF_EXTENT",
            "ARCHIVE denied service.archive OUT_OF_EXTENT",
            "ARCHIVE rejected STEP_NOT_OPEN",
            "RECORD_ACTIVITY invalid date OUT_OF_RANGE",
            "COMPLETE_ACTIVITY rejected ACTIVITY_DONE",
            "COMPLETE_ACTIVITY rejected CUSTOMER_RETIRED");

    private Coverage() {}

    static void collect(Moment moment) {
        boolean accepted = moment.outcome().startsWith(World.DONE);
        Statistics.label(MOVES).collect(moment.move().attempt() + (accepted ? ACCEPTED : REFUSED));
        moment.steps().forEach(step -> Statistics.label(STEPS).collect(step));
        if (!accepted) {
            Statistics.label(REFUSALS).collect(moment.move().attempt() + " " + moment.outcome());
        }
    }

    /** Every step of every life cycle was taken: the library's own lists, so that a new step is not left out. */
    static void requireSteps(StatisticsCoverage coverage) {
        require(coverage, steps("loss-case", LossStep.values()), MANY);
        require(coverage, steps("service-request", ServiceStep.values()), MANY);
        require(coverage, steps("activity", ActivityAction.values()), MANY);
        require(coverage, steps("chance", ChanceStep.values()), SOME);
        require(coverage, List.of("customer DETERMINE", "customer WIN_BACK"), MANY);
        require(coverage, List.of("customer RETIRE", "customer IMPORT_CUSTOMERS", "order IMPORT_ORDERS"), MANY);
    }

    /** Every move is accepted at times; by hand nobody may scan. */
    static void requireMoves(StatisticsCoverage coverage) {
        require(
                coverage,
                Arrays.stream(Attempt.values())
                        .filter(attempt -> attempt != Attempt.SCAN_BY_HAND)
                        .map(attempt -> attempt + ACCEPTED)
                        .toList(),
                FEW);
    }

    static void requireRefusals(StatisticsCoverage coverage) {
        require(coverage, DEEP, 1);
    }

    private static List<String> steps(String kind, Enum<?>... steps) {
        return Stream.of(steps).map(step -> kind + " " + step.name()).toList();
    }

    private static void require(StatisticsCoverage coverage, List<String> values, int least) {
        values.forEach(value -> coverage.check(value).count(count -> count >= least));
    }

    /** The steps of each kind of record in a line. */
    static final class Steps implements StatisticsReportFormat {
        @Override
        public List<String> formatReport(List<StatisticsEntry> entries) {
            return entries.stream()
                    .collect(Collectors.groupingBy(
                            entry -> entry.name().split(" ", 2)[0],
                            TreeMap::new,
                            Collectors.mapping(
                                    entry -> entry.name().split(" ", 2)[1] + " " + entry.count(),
                                    Collectors.joining(", "))))
                    .entrySet()
                    .stream()
                    .map(kind -> kind.getKey() + ": " + kind.getValue())
                    .toList();
        }
    }

    /** How many moves of each kind were accepted, out of how many, a line for each area. */
    static final class Moves implements StatisticsReportFormat {
        @Override
        public List<String> formatReport(List<StatisticsEntry> entries) {
            Map<String, Integer> counts =
                    entries.stream().collect(Collectors.toMap(StatisticsEntry::name, StatisticsEntry::count));
            return Arrays.stream(Move.Area.values())
                    .map(area -> Arrays.stream(Attempt.values())
                            .filter(attempt -> attempt.area() == area)
                            .map(attempt -> attempt + " " + share(attempt, counts))
                            .collect(Collectors.joining(", ")))
                    .toList();
        }

        private static String share(Attempt attempt, Map<String, Integer> counts) {
            int accepted = counts.getOrDefault(attempt + ACCEPTED, 0);
            return accepted + "/" + (accepted + counts.getOrDefault(attempt + REFUSED, 0));
        }
    }
}
