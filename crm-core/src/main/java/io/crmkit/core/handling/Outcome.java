package io.crmkit.core.handling;

import io.crmkit.core.command.Action;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Internal: builds an accepted decision: changes, the events that tell of them, and the answer. */
public final class Outcome {
    private final Changes.Builder changes = Changes.builder();
    private final List<Decision.Draft> events = new ArrayList<>();

    /** Makes an empty one. */
    public Outcome() {}

    /**
     * Writes records again as they are, so that whoever decides something on them at this moment decides it anew. Those
     * that are written already need no touch.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind of the records
     * @param states the records
     * @return this outcome
     */
    public <S extends State<I>, I extends Id> Outcome touch(Kind<S, I> kind, Collection<S> states) {
        Set<I> written = changes.build().of(kind).stream().map(Change::id).collect(Collectors.toSet());
        states.stream()
                .filter(state -> written.add(state.getId()))
                .forEach(state -> changes.update(kind, state, state));
        return this;
    }

    /**
     * Adds a new record.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind
     * @param state the state
     * @return this
     */
    public <S extends State<I>, I extends Id> Outcome insert(Kind<S, I> kind, S state) {
        changes.insert(kind, state);
        return this;
    }

    /**
     * Changes a record, or touches it if the two are the same.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind
     * @param before the state that was decided on
     * @param after the state to be
     * @return this
     */
    public <S extends State<I>, I extends Id> Outcome update(Kind<S, I> kind, S before, S after) {
        changes.update(kind, before, after);
        return this;
    }

    /**
     * Removes a record.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind
     * @param before the state that was decided on
     * @return this
     */
    public <S extends State<I>, I extends Id> Outcome remove(Kind<S, I> kind, S before) {
        changes.remove(kind, before);
        return this;
    }

    /**
     * Tells of a change of a record that has no status.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind
     * @param before the state that was decided on; for a new record the record itself
     * @param details what else was decided
     * @return this
     */
    public <S extends State<I>, I extends Id> Outcome event(Kind<S, I> kind, S before, Map<String, String> details) {
        return event(kind, before, Optional.empty(), Optional.empty(), details);
    }

    /**
     * Tells of a change of a record.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind
     * @param before the state that was decided on; for a new record the record itself
     * @param from the status before
     * @param to the status after
     * @param details what else was decided
     * @return this
     */
    public <S extends State<I>, I extends Id> Outcome event(
            Kind<S, I> kind,
            S before,
            Optional<? extends Enum<?>> from,
            Optional<? extends Enum<?>> to,
            Map<String, String> details) {
        return event(Optional.empty(), kind, before, from, to, details);
    }

    /**
     * Tells of a change of a record that another step than the one asked for made. Several steps on one record are told
     * in their order.
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param step which step it was; absent for the one that the command asks for
     * @param kind the kind of the record
     * @param before the state that was decided on; for a new record the record itself
     * @param from the status before
     * @param to the status after
     * @param details what else was decided
     * @return this
     */
    public <S extends State<I>, I extends Id> Outcome event(
            Optional<Action> step,
            Kind<S, I> kind,
            S before,
            Optional<? extends Enum<?>> from,
            Optional<? extends Enum<?>> to,
            Map<String, String> details) {
        events.add(new Decision.Draft(
                step,
                Subject.of(kind, before.getId()),
                before.getVersion(),
                from.map(Enum::name),
                to.map(Enum::name),
                details));
        return this;
    }

    /**
     * {@return the decision that answers with a record as it was stored}
     *
     * @param <S> the state type
     * @param <I> the type of its identity
     * @param kind the kind
     * @param state the state, inserted or updated here
     */
    public <S extends State<I>, I extends Id> Decision<S> answer(Kind<S, I> kind, S state) {
        return new Decision.Accepted<>(changes.build(), events, state, applied -> applied.stored(kind, state));
    }

    /**
     * {@return the decision that answers with a value}
     *
     * @param <R> the type of the value
     * @param value the value
     */
    public <R> Decision<R> answer(R value) {
        return new Decision.Accepted<>(changes.build(), events, value, applied -> value);
    }
}
