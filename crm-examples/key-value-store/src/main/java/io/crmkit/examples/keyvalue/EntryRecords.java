package io.crmkit.examples.keyvalue;

import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.records.Records;
import io.crmkit.spi.records.RecordsOf;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.UUID;
import java.util.stream.Stream;

/** What the entries hold. */
record EntryRecords(Entries entries) implements Records {

    @Override
    public <S extends State<I>, I extends Id> RecordsOf<S, I> of(Kind<S, I> kind) {
        return new EntryRecordsOf<>(kind, entries);
    }

    @Override
    public Stream<CrmEvent> events() {
        return entries.startingWith(Keys.events()).map(entry -> Codec.read(CrmEvent.class, entry.getValue()));
    }

    @Override
    public Stream<CrmEvent> eventsAfter(EventId id) {
        return entries.after(Keys.event(id), Keys.events()).map(entry -> Codec.read(CrmEvent.class, entry.getValue()));
    }

    @Override
    public Stream<CrmEvent> eventsOf(Subject subject) {
        return entries.startingWith(Keys.history(subject))
                .map(entry -> new EventId(Codec.read(UUID.class, entry.getValue())))
                .flatMap(id -> entries.get(Keys.event(id)).stream())
                .map(bytes -> Codec.read(CrmEvent.class, bytes));
    }
}
