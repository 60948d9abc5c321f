package io.crmkit.examples.checks;

import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.chance.ChanceStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The life cycle of a chance as documents show it, written from the one enum that the rules read. */
final class LifeCycle {
    private static final String OUTSIDE = "[*]";

    private LifeCycle() {}

    /** The Mermaid diagram: one arrow for all steps that lead from one status to another, or back to the same. */
    static String diagram() {
        Map<String, List<String>> arrows = Arrays.stream(ChanceStep.values())
                .flatMap(step -> from(step).map(from -> Map.entry(from + " --> " + to(step), step.name())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        Stream<String> steps =
                arrows.entrySet().stream().map(arrow -> arrow.getKey() + ": " + String.join("<br/>", arrow.getValue()));
        Stream<String> ends = Arrays.stream(ChanceStatus.values())
                .filter(status -> Arrays.stream(ChanceStep.values())
                        .noneMatch(step -> step.from().contains(status)))
                .map(status -> status + " --> " + OUTSIDE);
        return Stream.concat(steps, ends)
                .map(line -> "    " + line + "\n")
                .collect(Collectors.joining("", "stateDiagram-v2\n", ""));
    }

    /** The whole document. */
    static String document() {
        return """
                # The life cycle of a chance

                This page is written from the enum `io.crmkit.core.chance.ChanceStep`, which the rules, the offers, the refusals and the
                tests read too. What is not listed here may not happen.

                ```mermaid
                %s```

                | step | from | to | permission | relation | under which settings |
                |---|---|---|---|---|---|
                %s
                Every step takes its permission. Where it is granted for own records, the user must also stand in the relation to the
                chance; where it is granted for the team's, the user or a subordinate must; where it is granted for all, nobody need.
                """.formatted(diagram(), rows());
    }

    private static String rows() {
        return Arrays.stream(ChanceStep.values())
                .map(step -> Stream.of(
                                code(step.name()),
                                from(step).map(LifeCycle::place).collect(Collectors.joining(", ")),
                                place(to(step)),
                                code(step.permission().code()),
                                step.relation().name().toLowerCase(Locale.ROOT),
                                settings(step))
                        .collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }

    private static Stream<String> from(ChanceStep step) {
        Set<ChanceStatus> from = step.from();
        return from.isEmpty()
                ? Stream.of(OUTSIDE)
                : Arrays.stream(ChanceStatus.values()).filter(from::contains).map(Enum::name);
    }

    private static String to(ChanceStep step) {
        return step.to().map(Enum::name).orElse(OUTSIDE);
    }

    private static String settings(ChanceStep step) {
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
}
