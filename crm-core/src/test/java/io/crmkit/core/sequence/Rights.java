package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Why people are refused what they try in a model. An empty text is no reason. */
final class Rights {
    private Rights() {}

    /** The first reason there is; what comes after it is not looked at. */
    @SafeVarargs
    static String first(Supplier<String>... reasons) {
        for (Supplier<String> reason : reasons) {
            String text = reason.get();
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** All faults of what is given, as one reason. */
    static String faults(String... faults) {
        return String.join(
                ", ", Stream.of(faults).filter(fault -> !fault.isEmpty()).toList());
    }

    /** A permission that supervisors have, or representatives, or both. */
    static String granted(Person actor, String permission, boolean supervisor, boolean representative) {
        if (actor == Person.GONE) {
            return "denied " + permission + " INACTIVE_ACTOR";
        }
        boolean may = (actor == Person.LENA && supervisor) || (World.REPRESENTATIVES.contains(actor) && representative);
        return may ? "" : "denied " + permission + " NOT_GRANTED";
    }

    static String found(boolean seen, String kind) {
        return seen ? "" : "not found " + kind;
    }

    static String reached(boolean stands, String permission) {
        return stands ? "" : "denied " + permission + " OUT_OF_EXTENT";
    }

    static String enabled(boolean enabled) {
        return enabled ? "" : "rejected STEP_DISABLED";
    }

    static String open(String status, String... from) {
        return List.of(from).contains(status) ? "" : "rejected STEP_NOT_OPEN";
    }

    static String known(boolean known, String field, String code) {
        return known ? "" : "invalid " + field + " " + code;
    }

    /** Work can be given to representatives only. */
    static String eligible(Optional<Person> person, String field) {
        return Rights.first(
                () -> known(person.isPresent(), field, "UNKNOWN"),
                () -> known(World.REPRESENTATIVES.contains(person.orElseThrow()), field, "NOT_ELIGIBLE"));
    }
}
