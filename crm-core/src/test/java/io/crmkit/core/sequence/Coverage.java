package io.crmkit.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CommandTypes;
import io.crmkit.core.TestCrm;
import io.crmkit.core.activity.ActivityAction;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.loss.LossStep;
import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.service.ServiceStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The types of command, accepted or refused. */
    static final String KINDS = "kinds";

    /** What one move does to a later one. */
    static final String TURNS = "turns";

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
            "COMPLETE_ACTIVITY rejected CUSTOMER_RETIRED",
            "rejected ROLE_ASSIGNED",
            "rejected ROLE_NOT_ASSIGNED",
            "rejected USER_ACTIVE",
            "rejected USER_INACTIVE",
            "rejected RIGHT_NOT_HELD",
            "rejected OWN_RIGHTS_RAISED",
            "rejected LAST_ADMINISTRATOR",
            "ASSIGN invalid assignee NOT_ELIGIBLE",
            "HAND_WORK_OVER invalid to NOT_ELIGIBLE",
            "ADD_ENTRY rejected KEY_TAKEN",
            "ADD_ENTRY rejected DICTIONARY_ENTRY_FIXED",
            "EDIT_ENTRY rejected DICTIONARY_ENTRY_FIXED",
            "RETIRE_ENTRY rejected DICTIONARY_ENTRY_FIXED",
            "RESTORE_ENTRY rejected DICTIONARY_ENTRY_NOT_RETIRED");

    /** What sets the stage, and is not played. */
    private static final Set<String> ASIDE = Set.of(
            "SetUpDefaults",
            "ImportUsers",
            "ImportProducts",
            "ImportStock",
            "CreateUser",
            "EditUser",
            "CreateRole",
            "RemoveRole");

    private static final int KINDS_AT_LEAST = 25;

    private Coverage() {}

    static void collect(List<Moment> moments) {
        moments.forEach(Coverage::collect);
        Turns.of(moments).forEach(turn -> Statistics.label(TURNS).collect(turn));
    }

    private static void collect(Moment moment) {
        boolean accepted = moment.outcome().startsWith(World.DONE);
        Statistics.label(MOVES).collect(moment.move().attempt() + (accepted ? ACCEPTED : REFUSED));
        if (!moment.kind().isEmpty()) {
            Statistics.label(KINDS).collect(moment.kind() + (accepted ? ACCEPTED : REFUSED));
        }
        moment.steps().forEach(step -> Statistics.label(STEPS).collect(step));
        if (!accepted) {
            Statistics.label(REFUSALS).collect(moment.move().attempt() + " " + moment.outcome());
            Statistics.label(REFUSALS).collect(moment.outcome());
        }
    }

    /** Every step of every life cycle was taken: the library's own lists, so that a new step is not left out. */
    static void requireSteps(StatisticsCoverage coverage) {
        require(coverage, steps("loss-case", LossStep.values()), MANY);
        require(coverage, steps("service-request", ServiceStep.values()), MANY);
        require(coverage, steps("activity", ActivityAction.values()), MANY);
        require(coverage, steps("chance", ChanceStep.values()), SOME);
        require(coverage, List.of("customer DETERMINE", "customer WIN_BACK"), MANY);
        require(coverage, kinds("HAND_OVER", "customer", "chance", "service-request", "activity", "loss-case"), SOME);
        require(coverage, steps("dictionary-entry", DictionaryAction.values()), MANY);
        require(coverage, List.of("user ASSIGN_ROLE", "user REVOKE_ROLE", "user ACTIVATE", "user DEACTIVATE"), MANY);
        require(coverage, List.of("role EDIT_ROLE"), MANY);
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

    /** Every type of command that is played is accepted at times, and refused at times. */
    static void requireKinds(StatisticsCoverage coverage) {
        List<String> kinds = CommandTypes.of(TestCrm.create().crm()).stream()
                .map(Class::getSimpleName)
                .filter(kind -> !ASIDE.contains(kind))
                .toList();
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(KINDS_AT_LEAST);
        require(coverage, kinds.stream().map(kind -> kind + ACCEPTED).toList(), SOME);
        require(coverage, kinds.stream().map(kind -> kind + REFUSED).toList(), SOME);
    }

    /** What is taken away and given back shows in later moves. */
    static void requireTurns(StatisticsCoverage coverage) {
        require(coverage, Turns.ALL, 1);
    }

    static void requireRefusals(StatisticsCoverage coverage) {
        require(coverage, DEEP, 1);
    }

    private static List<String> kinds(String step, String... kinds) {
        return Stream.of(kinds).map(kind -> kind + " " + step).toList();
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

    /** How many commands of each type were accepted, out of how many, a few in a line. */
    static final class Kinds implements StatisticsReportFormat {
        private static final int IN_A_LINE = 6;

        @Override
        public List<String> formatReport(List<StatisticsEntry> entries) {
            Map<String, Integer> counts =
                    entries.stream().collect(Collectors.toMap(StatisticsEntry::name, StatisticsEntry::count));
            List<String> shares = counts.keySet().stream()
                    .map(name -> name.split(" ", 2)[0])
                    .distinct()
                    .sorted()
                    .map(kind -> kind + " " + share(kind, counts))
                    .toList();
            List<String> lines = new ArrayList<>(List.of(shares.size() + " kinds of command"));
            for (int i = 0; i < shares.size(); i += IN_A_LINE) {
                lines.add(String.join(", ", shares.subList(i, Math.min(shares.size(), i + IN_A_LINE))));
            }
            return lines;
        }
    }

    private static String share(Object what, Map<String, Integer> counts) {
        int accepted = counts.getOrDefault(what + ACCEPTED, 0);
        return accepted + "/" + (accepted + counts.getOrDefault(what + REFUSED, 0));
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
    }
}
