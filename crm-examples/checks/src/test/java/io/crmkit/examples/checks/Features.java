package io.crmkit.examples.checks;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The order of the features, as data. A package that is not listed here is a fault: whoever adds one says where it
 * stands. The entry package of a module has no name of its own.
 */
final class Features {
    private static final String ENTRY = "";

    /** Lowest first. Packages of one level know nothing of each other. */
    private static final Map<String, List<Set<String>>> ORDER = Map.of(
            "spi",
            order(List.of(Set.of("value")), List.of(Set.of(ENTRY), Set.of("records"), Set.of("memory"))),
            "core",
            order(List.of(Set.of("settings"), Set.of("command"), Set.of("handling")), List.of(Set.of(ENTRY))),
            "jpa",
            order(List.of(Set.of("value")), List.of(Set.of(ENTRY))));

    /**
     * What the base packages of crm-core, which are no features, may know of crm-spi. Settings name the statuses that
     * orders qualify by; every command has an actor and leaves an event.
     */
    private static final Map<String, Set<String>> BASES = Map.of(
            "settings", Set.of("value", "order"),
            "command", Set.of("value", "access", "event", ENTRY),
            "handling", Set.of("value", "access", "event", ENTRY));

    private static final Pattern PACKAGE = Pattern.compile("io\\.crmkit\\.(spi|core|jpa)(?:\\.(.+))?");

    private Features() {}

    private static List<Set<String>> order(List<Set<String>> below, List<Set<String>> above) {
        List<Set<String>> order = new ArrayList<>(below);
        order.add(Set.of("access"));
        order.add(Set.of("event", "dictionary"));
        order.add(Set.of("customer"));
        order.add(Set.of("order"));
        order.add(Set.of("activity", "chance", "service", "loss"));
        order.add(Set.of("handover", "report"));
        order.add(Set.of("analytics.statistics", "analytics.classification"));
        order.add(Set.of("analytics.customer", "analytics.sales", "analytics.service"));
        order.add(Set.of("analytics.loss"));
        order.add(Set.of("analytics"));
        order.addAll(above);
        return List.copyOf(order);
    }

    /** The dependencies of a class that lead upward, or to a neighbour. */
    static Stream<String> upward(JavaClass type) {
        Place from = Place.of(type.getPackageName()).orElseThrow();
        if (from.rank().isEmpty()) {
            return Stream.of(type.getName() + ": " + type.getPackageName() + " has no place in the order of features");
        }
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> Place.of(dependency
                                .getTargetClass()
                                .getBaseComponentType()
                                .getPackageName())
                        .filter(to -> !from.maySee(to))
                        .isPresent())
                .map(Dependency::getDescription);
    }

    private record Place(String module, String feature) {
        static Optional<Place> of(String name) {
            Matcher found = PACKAGE.matcher(name);
            return found.matches()
                    ? Optional.of(new Place(
                            found.group(1), Optional.ofNullable(found.group(2)).orElse(ENTRY)))
                    : Optional.empty();
        }

        Optional<Integer> rank() {
            return rank(module);
        }

        private Optional<Integer> rank(String ofModule) {
            List<Set<String>> order = Optional.ofNullable(ORDER.get(ofModule)).orElseThrow();
            return Stream.iterate(0, i -> i < order.size(), i -> i + 1)
                    .filter(i -> order.get(i).contains(feature))
                    .findFirst();
        }

        boolean maySee(Place other) {
            if (equals(other)) {
                return true;
            }
            if (module.equals(other.module)) {
                return isAbove(rank(), other.rank());
            }
            if (!other.module.equals("spi")) {
                return false;
            }
            if (BASES.containsKey(feature)) {
                return BASES.getOrDefault(feature, Set.of()).contains(other.feature);
            }
            return other.feature.equals(ENTRY) || other.feature.equals(feature) || isAbove(rank("spi"), other.rank());
        }

        private static boolean isAbove(Optional<Integer> rank, Optional<Integer> other) {
            return rank.isPresent() && other.isPresent() && rank.get() > other.get();
        }
    }
}
