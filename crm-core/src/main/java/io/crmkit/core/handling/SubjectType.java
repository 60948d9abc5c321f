package io.crmkit.core.handling;

import io.crmkit.core.command.Relation;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Internal: what the pipeline must know of the record that a command is about.
 *
 * @param <S> what is loaded: the record, with what belongs to it
 * @param <I> what it is found by
 * @param kind the name of the kind, as refusals tell it
 * @param read the permission that lets it be seen
 * @param finder finds it
 * @param version its version
 * @param status its status, where it has one
 * @param related who stands in a relation to it
 */
public record SubjectType<S, I>(
        String kind,
        Permission read,
        Finder<S, I> finder,
        ToLongFunction<S> version,
        Function<S, Optional<? extends Enum<?>>> status,
        BiFunction<S, Relation, Set<UserId>> related) {

    /**
     * Finds a record.
     *
     * @param <S> what is found
     * @param <I> what it is found by
     */
    @FunctionalInterface
    public interface Finder<S, I> {

        /**
         * {@return the record, if there is one that may be seen}
         *
         * @param unit the unit to read in
         * @param id what it is found by
         * @param scope what may be seen
         */
        Optional<S> find(Unit unit, I id, AccessScope scope);
    }
}
