package io.crmkit.jpa.value;

import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Rows that are read while they are consumed, and no longer than their unit lasts. What the provider throws meanwhile is
 * a failure of the store; what the consumer throws is the consumer's.
 */
final class UnitRows<T, R> extends Spliterators.AbstractSpliterator<R> {
    private final Db db;
    private final Iterator<T> rows;
    private final Function<T, R> mapping;

    UnitRows(Db db, Iterator<T> rows, Function<T, R> mapping) {
        super(Long.MAX_VALUE, Spliterator.NONNULL);
        this.db = db;
        this.rows = rows;
        this.mapping = mapping;
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
        Optional<R> row = db.call(em -> rows.hasNext() ? Optional.of(mapping.apply(rows.next())) : Optional.empty());
        row.ifPresent(action);
        return row.isPresent();
    }
}
