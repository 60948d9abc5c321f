package io.crmkit.spi.records;

import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import io.crmkit.spi.value.UniqueKey;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The records of one kind that a store holds, whoever may see them. The methods with a body go along all records; a store
 * that has an index overrides them.
 *
 * <p>Implemented by stores.
 *
 * @param <S> the state type
 * @param <I> the type of its identity
 */
public interface RecordsOf<S extends State<I>, I extends Id> {

    /** {@return the kind} */
    Kind<S, I> kind();

    /**
     * {@return a record}
     *
     * @param id the identity
     */
    Optional<S> find(I id);

    /** {@return all records, ordered by id as {@link Id#compareTo} does} */
    Stream<S> all();

    /**
     * {@return the records whose ids come after one, ordered by id}
     *
     * @param id the id, which need not be there
     */
    default Stream<S> after(I id) {
        return all().dropWhile(state -> state.getId().compareTo(id) <= 0);
    }

    /**
     * {@return the records that have one of these values of a unique key, in no order}
     *
     * @param key a key of the kind
     * @param values the values
     */
    default Stream<S> withKey(UniqueKey<S> key, Set<String> values) {
        return all().filter(state ->
                key.value().apply(state).filter(values::contains).isPresent());
    }

    /**
     * {@return the records that belong to one, ordered by id}
     *
     * @param parent the record they belong to, as {@link Kind#parent(State)} tells
     */
    default Stream<S> withParent(Id parent) {
        return all().filter(state -> kind().parent(state).filter(parent::equals).isPresent());
    }
}
