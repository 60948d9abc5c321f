package io.crmkit.core.handling;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.RejectionCode;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Internal: what a rule decides about a command.
 *
 * @param <R> what the command answers
 */
public sealed interface Decision<R> {

    /**
     * It is done.
     *
     * @param <R> what the command answers
     * @param changes what to write
     * @param events what to tell of it
     * @param decided the answer as it was decided, before a store gave it a version
     * @param answer the answer, of the versions the store gave
     */
    record Accepted<R>(Changes changes, List<Draft> events, R decided, Function<Applied, R> answer)
            implements Decision<R> {

        /**
         * {@return the decision, bound to records: those that are not written already are written again as they are}
         *
         * @param <S> the state type
         * @param <I> the type of its identity
         * @param kind the kind of the records
         * @param states the records
         */
        public <S extends State<I>, I extends Id> Accepted<R> touching(Kind<S, I> kind, Collection<S> states) {
            Set<I> written = changes.of(kind).stream().map(Change::id).collect(Collectors.toSet());
            Changes.Builder all = changes.toBuilder();
            states.stream()
                    .filter(state -> written.add(state.getId()))
                    .forEach(state -> all.update(kind, state, state));
            return new Accepted<>(all.build(), events, decided, answer);
        }
    }

    /**
     * A rule stands against it.
     *
     * @param <R> what the command would have answered
     * @param code which rule
     * @param evidence what the rule saw
     */
    record Rejection<R>(RejectionCode code, Map<String, Object> evidence) implements Decision<R> {}

    /**
     * What a rule knows of an event; the pipeline adds who and when.
     *
     * @param step which step was taken; absent for the one that the command asks for
     * @param subject what it was taken on
     * @param basis the version it was decided on
     * @param from the status before
     * @param to the status after
     * @param details what else was decided
     */
    record Draft(
            Optional<Action> step,
            Subject subject,
            long basis,
            Optional<String> from,
            Optional<String> to,
            Map<String, String> details) {

        /** {@return the draft without its details, which may hold personal data} */
        @Override
        public String toString() {
            return "Draft[" + subject + ", " + basis + "]";
        }
    }

    /**
     * {@return a rejection}
     *
     * @param <R> what the command would have answered
     * @param code which rule
     * @param evidence what the rule saw
     */
    static <R> Decision<R> rejected(RejectionCode code, Map<String, Object> evidence) {
        return new Rejection<>(code, evidence);
    }
}
