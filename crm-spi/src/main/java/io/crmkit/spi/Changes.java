package io.crmkit.spi;

import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a command as data: what is to be written, at most one operation per record. A store reads it by kind,
 * in the order of its foreign keys, and batches as it likes.
 *
 * <p>Called by stores; made by the core.
 */
public final class Changes {
    private final List<Change<?, ?>> records;
    private final List<CrmEvent> events;
    private final @Nullable CommandRecord command;

    private Changes(List<Change<?, ?>> records, List<CrmEvent> events, @Nullable CommandRecord command) {
        this.records = records;
        this.events = events;
        this.command = command;
    }

    /** {@return the operations on records, in the order they were decided} */
    public List<Change<?, ?>> records() {
        return records;
    }

    /**
     * {@return the operations on records of one kind, in the order they were decided}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind
     */
    @SuppressWarnings("unchecked") // the kind of a change is the token of its type
    public <S extends State<I>, I extends Id> List<Change<S, I>> of(Kind<S, I> kind) {
        return records.stream()
                .filter(change -> change.kind().equals(kind))
                .map(change -> (Change<S, I>) change)
                .collect(Collectors.toUnmodifiableList());
    }

    /** {@return the events to append} */
    public List<CrmEvent> events() {
        return events;
    }

    /** {@return the command to remember} */
    public Optional<CommandRecord> command() {
        return Optional.ofNullable(command);
    }

    /** {@return whether nothing is to be written} */
    public boolean isEmpty() {
        return records.isEmpty() && events.isEmpty() && command == null;
    }

    /** {@return a builder that holds what these changes hold} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        records.forEach(builder::add);
        events.forEach(builder::append);
        builder.command = command;
        return builder;
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds changes. */
    public static final class Builder {
        private final Map<Subject, Change<?, ?>> records = new LinkedHashMap<>();
        private final List<CrmEvent> events = new ArrayList<>();
        private @Nullable CommandRecord command;

        private Builder() {}

        /**
         * Adds a new record.
         *
         * @param <S> the state type
         * @param <I> the type of its identity
         * @param kind the kind of the record
         * @param state the state
         * @return this builder
         */
        public <S extends State<I>, I extends Id> Builder insert(Kind<S, I> kind, S state) {
            return add(new Change.Insert<>(kind, state));
        }

        /**
         * Changes a record.
         *
         * @param <S> the state type
         * @param <I> the type of its identity
         * @param kind the kind of the record
         * @param before the state that was decided on
         * @param after the state to be, which may be the same
         * @return this builder
         * @throws IllegalArgumentException if the two are not the same record
         */
        public <S extends State<I>, I extends Id> Builder update(Kind<S, I> kind, S before, S after) {
            if (!before.getId().equals(after.getId())) {
                throw new IllegalArgumentException("an update of " + kind + " keeps its id");
            }
            return add(new Change.Update<>(kind, before, after));
        }

        /**
         * Removes a record.
         *
         * @param <S> the state type
         * @param <I> the type of its identity
         * @param kind the kind of the record
         * @param before the state that was decided on
         * @return this builder
         */
        public <S extends State<I>, I extends Id> Builder remove(Kind<S, I> kind, S before) {
            return add(new Change.Remove<>(kind, before));
        }

        /**
         * Appends an event.
         *
         * @param event the event
         * @return this builder
         */
        public Builder append(CrmEvent event) {
            events.add(event);
            return this;
        }

        /**
         * Remembers the command.
         *
         * @param record what to remember
         * @return this builder
         */
        public Builder remember(CommandRecord record) {
            command = record;
            return this;
        }

        /** {@return the changes} */
        public Changes build() {
            return new Changes(
                    List.copyOf(records.values()), Collections.unmodifiableList(new ArrayList<>(events)), command);
        }

        private <S extends State<I>, I extends Id> Builder add(Change<S, I> change) {
            if (records.putIfAbsent(Subject.of(change.kind(), change.id()), change) != null) {
                throw new IllegalStateException("two operations on one record of kind " + change.kind());
            }
            return this;
        }
    }
}
