package io.crmkit.jpa.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Internal to crm-jpa: splits long lists of parameters, for databases limit how many a statement may have. Commands
 * hold at most 1,000 rows, so what they look up is one statement.
 */
public final class Chunks {
    private static final int SIZE = 1_000;

    private Chunks() {}

    /**
     * {@return what look-ups of some values each give, in one list}
     *
     * @param <V> the type of a value
     * @param <R> the type of a result
     * @param values the values
     * @param lookUp finds the results of at most 1,000 values
     */
    public static <V, R> List<R> flatMap(Collection<V> values, Function<List<V>, List<R>> lookUp) {
        List<V> all = List.copyOf(values);
        List<R> results = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            results.addAll(lookUp.apply(all.subList(from, Math.min(all.size(), from + SIZE))));
        }
        return results;
    }
}
