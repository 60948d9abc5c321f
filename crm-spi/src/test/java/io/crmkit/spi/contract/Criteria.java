package io.crmkit.spi.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The criteria of a query and what each means: tried alone, two by two and all together, for a store may find rows in
 * another way for some of them and forget the others there.
 *
 * @param <B> the builder of the query
 * @param <S> the rows
 */
final class Criteria<B, S> {
    private final List<Criterion<B, S>> all = new ArrayList<>();

    /** A criterion: how a query is given it, and which rows meet it. */
    private record Criterion<B, S>(UnaryOperator<B> adding, Predicate<S> meets) {
        Criterion<B, S> and(Criterion<B, S> other) {
            return new Criterion<>(query -> other.adding.apply(adding.apply(query)), meets.and(other.meets));
        }
    }

    Criteria<B, S> add(UnaryOperator<B> adding, Predicate<S> meets) {
        all.add(new Criterion<>(adding, meets));
        return this;
    }

    /** Tries each criterion alone, any two, and all together. */
    void forEach(Supplier<B> query, BiConsumer<B, Predicate<S>> trial) {
        List<Criterion<B, S>> trials = new ArrayList<>(all);
        for (int one = 0; one < all.size(); one++) {
            for (int other = 0; other < one; other++) {
                trials.add(all.get(one).and(all.get(other)));
            }
        }
        trials.add(all.stream().reduce(Criterion::and).orElseThrow());
        trials.forEach(criterion -> trial.accept(criterion.adding().apply(query.get()), criterion.meets()));
    }
}
