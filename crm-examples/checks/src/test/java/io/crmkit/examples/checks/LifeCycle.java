package io.crmkit.examples.checks;

import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.command.Relation;
import io.crmkit.core.command.Step;
import io.crmkit.core.loss.LossStep;
import io.crmkit.core.service.ServiceStep;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.service.ServiceStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A life cycle as documents show it, written from the one enum that the rules read.
 *
 * @param <S> the statuses
 * @param <E> the steps
 * @param subject what lives it
 * @param steps the steps
 * @param statuses the statuses
 * @param others what takes a step without a command that asks for it
 */
record LifeCycle<S extends Enum<S>, E extends Enum<E> & Step<S>>(
        String subject, Class<E> steps, Class<S> statuses, Map<E, String> others) {
    static final LifeCycle<ChanceStatus, ChanceStep> CHANCE =
            new LifeCycle<>("chance", ChanceStep.class, ChanceStatus.class, Map.of());

    static final LifeCycle<ServiceStatus, ServiceStep> SERVICE_REQUEST = new LifeCycle<>(
            "service request",
            ServiceStep.class,
            ServiceStatus.class,
            Map.of(
                    ServiceStep.RETURN, "feedback below the threshold of the settings",
                    ServiceStep.ARCHIVE, "feedback, where the settings archive automatically"));

    static final LifeCycle<LossStatus, LossStep> LOSS_CASE = new LifeCycle<>(
            "loss case",
            LossStep.class,
            LossStatus.class,
            Map.of(
                    LossStep.RECOVER, "an order that arrives",
                    LossStep.WIN_BACK, "an order that arrives"));

    private static final String OUTSIDE = "[*]";

    static List<LifeCycle<?, ?>> all() {
        return List.of(CHANCE, SERVICE_REQUEST, LOSS_CASE);
    }

    /** The page that shows it. */
    String page() {
        return "docs/" + subject.replace(' ', '-') + "-life-cycle.md";
    }

    /** The Mermaid diagram: one arrow for all steps that lead from one status to another, or back to the same. */
    String diagram() {
        Map<String, List<String>> arrows = Arrays.stream(steps.getEnumConstants())
                .flatMap(step -> from(step).map(from -> Map.entry(from + " --> " + to(step), step.name())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Stream<String> lines =
                arrows.entrySet().stream().map(arrow -> arrow.getKey() + ": " + String.join("<br/>", arrow.getValue()));
        Stream<String> ends = Arrays.stream(statuses.getEnumConstants())
                .filter(this::isEnd)
                .map(status -> status + " --> " + OUTSIDE);
        return Stream.concat(lines, ends)
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining("", "stateDiagram-v2\n", ""));
    }

    /** Whether no step leads out of a status. */
    private boolean isEnd(S status) {
        return Arrays.stream(steps.getEnumConstants())
                .filter(step -> step.from().contains(status))
                .allMatch(step -> step.to().equals(Optional.of(status)));
    }

    /** The whole document. */
    String document() {
        return """
                # The life cycle of a %1$s

                This page is written from the enum `%2$s`, which the rules, the offers, the refusals and the
                tests read too. What is not listed here may not happen.

                ```mermaid
                %3$s```

                | step | from | to | taken by | permission | relation | under which settings |
                |---|---|---|---|---|---|---|
                %4$s
                Every step that a command takes needs its permission. Where it is granted for own records, the user must also stand in
                the relation to the record; where it is granted for the team's, the user or a subordinate must; where it is granted for
                all, nobody need.
                """.formatted(subject, steps.getName(), diagram(), rows());
    }

    private String rows() {
        return Arrays.stream(steps.getEnumConstants())
                .map(step -> Stream.of(
                                code(step.name()),
                                from(step).map(LifeCycle::place).collect(Collectors.joining(", ")),
                                place(to(step)),
                                takenBy(step),
                                code(step.permission().code()),
                                relations(step),
                                settings(step))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }

    private Stream<String> from(E step) {
        return step.from().isEmpty()
                ? Stream.of(OUTSIDE)
                : Arrays.stream(statuses.getEnumConstants())
                        .filter(step.from()::contains)
                        .map(Enum::name);
    }

    private String to(E step) {
        return step.to().map(Enum::name).orElse(OUTSIDE);
    }

    private String takenBy(E step) {
        return Stream.concat(
                        step.isAskedFor() ? Stream.of("a command") : Stream.empty(),
                        Stream.ofNullable(others.get(step)))
                .collect(Collectors.joining("; "));
    }

    private String relations(E step) {
        return step.relations().isEmpty()
                ? "none"
                : Arrays.stream(Relation.values())
                        .filter(step.relations()::contains)
                        .map(relation -> relation.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or "));
    }

    private String settings(E step) {
        boolean standard = step.isEnabled(CrmSettings.standard());
        boolean classic = step.isEnabled(CrmSettings.classic());
        if (standard && classic) {
            return "all";
        }
        if (standard) {
            return "standard, not classic";
        }
        return classic ? "classic, not standard" : "only if enabled";
    }

    private static String place(String status) {
        return status.equals(OUTSIDE) ? "none" : code(status);
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    @Override
    public String toString() {
        return subject;
    }
}
