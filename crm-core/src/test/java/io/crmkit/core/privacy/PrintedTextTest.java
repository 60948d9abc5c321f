package io.crmkit.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P26: what the text form of a command, a state, a fact or a report tells. */
class PrintedTextTest {
    private static final Pattern CANARY = Pattern.compile("(?i)canary\\(([\\w.]+)\\.(\\w+)\\)");

    private static final List<Class<?>> TYPES = DataTypes.all();

    /** They hold what is no data: functions, ports. */
    private static final Set<String> NO_DATA = Set.of(
            "Answer",
            "Context",
            "CustomerNumbers",
            "Decision.Accepted",
            "Handler.Target",
            "RfmQuery",
            "Snapshot",
            "Snapshot.Next",
            "SubjectType",
            "Surroundings",
            "Table.Child",
            "UniqueKey",
            "VisibleFacts");

    /** What somebody might write without a thought. */
    record Careless(String code, String remark) {}

    private static List<MatchResult> printed(Object object) {
        return CANARY.matcher(object.toString()).results().toList();
    }

    private static Set<String> told(Object object) {
        return printed(object).stream()
                .filter(found -> !OpenTexts.contains(found.group(1), found.group(2)))
                .map(found -> found.group(1) + "." + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("No text form of any type that holds data tells a text that is personal, or may be")
    void masked() {
        List<String> told = new ArrayList<>();
        Set<String> unmade = new TreeSet<>();
        int made = 0;
        for (Class<?> type : TYPES) {
            try {
                Object object = Filled.of(type);
                told(object).forEach(field -> told.add(Filled.name(type) + " tells " + field));
                made++;
            } catch (IllegalArgumentException e) {
                unmade.add(Filled.name(type));
            }
        }
        assertThat(unmade).isEqualTo(NO_DATA);
        assertThat(told).isEmpty();
        assertThat(made).isGreaterThan(200);
    }

    @Test
    @DisplayName("Every text on the list of those that may be printed is printed somewhere")
    void needed() {
        Set<String> fields = TYPES.stream()
                .filter(type -> !NO_DATA.contains(Filled.name(type)))
                .flatMap(type -> printed(Filled.of(type)).stream())
                .flatMap(found -> Stream.of(found.group(2), found.group(1) + "." + found.group(2)))
                .collect(Collectors.toSet());
        assertThat(fields).containsAll(OpenTexts.all());
    }

    @Test
    @DisplayName("The control: a type that prints a remark is found out, and a mask of it is not")
    void control() {
        assertThat(told(Filled.of(Careless.class))).containsExactly("PrintedTextTest.Careless.remark");
        Matcher mask = CANARY.matcher("Customer{name=***}");
        assertThat(mask.find()).isFalse();
    }
}
