package io.crmkit.core.handling;

import io.crmkit.core.command.TextValidator;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.spi.value.SortedQuery;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Internal: what the criteria of a query may hold. Whoever lists and counts must not keep a store busy for as long as
 * pleases, nor send it what no record can have and a database takes for an error.
 */
public final class Criteria {
    /** No text that is searched in is longer. */
    private static final int MAX_TEXT = 200;

    /** As many as rows of an import; databases limit how many values a statement may have. */
    private static final int MAX_VALUES = 1_000;

    private Criteria() {}

    /**
     * Finds the faults of a query.
     *
     * @param query the query
     * @param faults takes what is found
     */
    public static void check(SortedQuery<?> query, Faults faults) {
        for (Method accessor : accessors(query.getClass())) {
            try {
                check(accessor.invoke(query), field(accessor.getName()), faults);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("an accessor of a query failed", e);
            }
        }
    }

    /** Some ids, if a statement takes as many. */
    static <I> Set<I> checked(Set<I> ids) {
        Faults faults = new Faults();
        if (ids.size() > MAX_VALUES) {
            faults.add("ids", ViolationCode.TOO_MANY, Map.of("max", MAX_VALUES));
        }
        faults.throwIfAny();
        return ids;
    }

    /** Whether a record can have a text of one line. */
    static boolean canBe(String text) {
        return TextValidator.fault(text, MAX_TEXT, false).isEmpty();
    }

    private static List<Method> accessors(Class<?> type) {
        return Fingerprint.attributes(Fingerprint.input(type)
                .orElseThrow(() -> new IllegalArgumentException(type + " was not made by a builder of a query")));
    }

    private static void check(Object value, String field, Faults faults) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(content -> check(content, field, faults));
        } else if (value instanceof Collection<?> values) {
            if (values.size() > MAX_VALUES) {
                faults.add(field, ViolationCode.TOO_MANY, Map.of("max", MAX_VALUES));
            } else {
                Faults ofValues = new Faults();
                List.copyOf(values).forEach(one -> check(one, field, ofValues));
                // One is enough: a set has no places to tell apart.
                faults.addFirst(ofValues);
            }
        } else if (value instanceof String text) {
            // A blank one finds all, or nothing.
            TextValidator.fault(text, MAX_TEXT, false)
                    .filter(code -> code != ViolationCode.BLANK)
                    .ifPresent(code -> faults.add(
                            field, code, code == ViolationCode.TOO_LONG ? Map.of("max", MAX_TEXT) : Map.of()));
        }
    }

    private static String field(String accessor) {
        int prefix = accessor.startsWith("is") ? 2 : 3;
        return "query." + Character.toLowerCase(accessor.charAt(prefix)) + accessor.substring(prefix + 1);
    }
}
