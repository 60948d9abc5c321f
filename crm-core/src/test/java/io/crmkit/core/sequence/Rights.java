package io.crmkit.core.sequence;

import java.util.List;
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
}
