package io.crmkit.core.handling;

import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Internal: what imports share. Counts what one of them does. */
public final class Batch {
    private int inserted;
    private int updated;
    private int unchanged;

    /** Makes a batch in which nothing was done yet. */
    public Batch() {}

    /**
     * Checks that an import names nothing twice.
     *
     * @param <T> the type of a row
     * @param rows the rows
     * @param key what a row is known by
     * @param field the name of the field that holds it
     * @param faults takes what is found
     */
    public static <T> void check(List<T> rows, Function<T, String> key, String field, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!seen.add(key.apply(rows.get(i)))) {
                faults.add("rows[" + i + "]." + field, ViolationCode.DUPLICATE);
            }
        }
    }

    /**
     * {@return a collector into a map by a key; of two equal keys the last one counts}
     *
     * @param <T> the type of an element
     * @param <K> the type of the key
     * @param key the key
     */
    public static <T, K> Collector<T, ?, Map<K, T>> by(Function<? super T, ? extends K> key) {
        return Collectors.toMap(key, Function.identity(), (left, right) -> right, HashMap::new);
    }

    /**
     * {@return the value of a key that the checks made sure of}
     *
     * @param <K> the type of the key
     * @param <V> the type of the value
     * @param map what was loaded
     * @param key the key
     */
    public static <K, V> V known(Map<K, V> map, K key) {
        V value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("not loaded, though it was checked");
        }
        return value;
    }

    /**
     * Writes what a row came to, tells of it, and counts it: a new record, a changed one, or one that was known
     * already.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param outcome takes the change
     * @param kind the kind of the record
     * @param before the record as it was; null if it is new
     * @param after the record as the row has it
     * @param details what the event tells
     */
    public <S extends State<I>, I extends Id> void write(
            Outcome outcome, Kind<S, I> kind, @Nullable S before, S after, Map<String, String> details) {
        if (before == null) {
            outcome.insert(kind, after).event(kind, after, details);
            inserted();
        } else if (!before.equals(after)) {
            outcome.update(kind, before, after).event(kind, before, details);
            updated();
        } else {
            unchanged();
        }
    }

    /** Counts a row that was new. */
    public void inserted() {
        inserted++;
    }

    /** Counts a row that changed a record. */
    public void updated() {
        updated++;
    }

    /** Counts a row that was known already. */
    public void unchanged() {
        unchanged++;
    }

    /** {@return what was done} */
    public ImportSummary summary() {
        return new ImportSummary(inserted, updated, unchanged);
    }
}
