package io.crmkit.examples.ownstore;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A function that remembers what it made of few texts: those that are read with every command, such as what roles grant.
 * Safe whatever becomes of a transaction, since a result depends on its text alone.
 */
final class Remembering<V> implements Function<String, V> {
    /** More texts than that are not few; then all are forgotten. */
    private static final int FEW = 1_000;

    private final Function<String, V> function;
    private final Map<String, V> results = new ConcurrentHashMap<>();

    Remembering(Function<String, V> function) {
        this.function = function;
    }

    @Override
    public V apply(String text) {
        if (results.size() > FEW) {
            results.clear();
        }
        return results.computeIfAbsent(text, function);
    }
}
