package io.crmkit.spi.records;

import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What a store holds, as far as it must be known to read it. Seen from inside one unit: with what the unit applied.
 *
 * <p>Streams of this type and of {@link RecordsOf} are read lazily and often not to their end, by the thread of the unit,
 * and are not closed: what they hold open is the store's to close when the unit ends. A unit may apply changes between
 * reads, never while such a stream is being read.
 *
 * <p>Implemented by stores.
 */
public interface Records {

    /**
     * {@return the records of a kind}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind
     */
    <S extends State<I>, I extends Id> RecordsOf<S, I> of(Kind<S, I> kind);

    /** {@return all events, ordered by id} */
    Stream<CrmEvent> events();

    /**
     * {@return the events after one, ordered by id} Goes along all events, unless overridden.
     *
     * @param id the identity of that event, be there one or not
     */
    default Stream<CrmEvent> eventsAfter(EventId id) {
        return events().filter(event -> event.id().compareTo(id) > 0);
    }

    /**
     * {@return the events of a subject, ordered by basis and ordinal} Goes along all events, unless overridden.
     *
     * @param subject the subject
     */
    default Stream<CrmEvent> eventsOf(Subject subject) {
        return events().filter(event -> event.subject().equals(subject))
                .sorted(Comparator.comparingLong(CrmEvent::basis).thenComparingInt(CrmEvent::ordinal));
    }
}
