package io.crmkit.core.handling;

import io.crmkit.core.command.Command;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Internal: how one type of command is handled: what it is about, what can be wrong with it, how it is decided.
 *
 * @param <C> the type of the command
 * @param <R> what it answers
 * @param <S> what it is about; {@link None} for a command about no existing record
 */
public final class Handler<C extends Command<R>, R, S> {
    private final Class<C> type;
    private final @Nullable Target<C, S, ?> target;
    private final Checking<C, S> check;
    private final Deciding<C, R, S> decide;
    private final Answer<R> answer;

    private Handler(
            Class<C> type,
            @Nullable Target<C, S, ?> target,
            Checking<C, S> check,
            Deciding<C, R, S> decide,
            Answer<R> answer) {
        this.type = type;
        this.target = target;
        this.check = check;
        this.decide = decide;
        this.answer = answer;
    }

    /** {@return the type of the command} */
    public Class<C> type() {
        return type;
    }

    /** {@return what the command is about, and how it is found} */
    public Optional<Target<C, S, ?>> target() {
        return Optional.ofNullable(target);
    }

    /** {@return finds the faults that need reads} */
    public Checking<C, S> check() {
        return check;
    }

    /** {@return decides the command} */
    public Deciding<C, R, S> decide() {
        return decide;
    }

    /** {@return how the answer is remembered} */
    public Answer<R> answer() {
        return answer;
    }

    /**
     * {@return the start of a handler of a command about no existing record}
     *
     * @param <C> the type of the command
     * @param <R> what it answers
     * @param type the type of the command
     */
    public static <C extends Command<R>, R> Draft<C, R, None> of(Class<C> type) {
        return new Draft<>(type, null);
    }

    /**
     * {@return the start of a handler of a command about a record}
     *
     * @param <C> the type of the command
     * @param <R> what it answers
     * @param <S> what it is about
     * @param <I> what that is found by
     * @param type the type of the command
     * @param subject what it is about
     * @param id the field that names it
     */
    public static <C extends Command<R>, R, S, I> Draft<C, R, S> on(
            Class<C> type, SubjectType<S, I> subject, Function<C, I> id) {
        return new Draft<>(type, new Target<>(subject, id));
    }

    /** Stands for no record. */
    public enum None {
        /** No record. */
        NONE
    }

    /**
     * What a command is about, and the field that names it.
     *
     * @param <C> the type of the command
     * @param <S> what it is about
     * @param <I> what that is found by
     * @param subject what it is about
     * @param id the field that names it
     */
    public record Target<C, S, I>(SubjectType<S, I> subject, Function<C, I> id) {

        /**
         * {@return the record, if the actor may see it}
         *
         * @param command the command
         * @param context what surrounds it
         */
        public Optional<S> load(C command, Context context) {
            return subject.finder().find(context.unit(), id.apply(command), context.scope(subject.read()));
        }
    }

    /**
     * Finds the faults of a command that need reads.
     *
     * @param <C> the type of the command
     * @param <S> what it is about
     */
    @FunctionalInterface
    public interface Checking<C, S> {

        /**
         * Finds faults.
         *
         * @param command the command
         * @param subject what it is about
         * @param context what surrounds it
         * @param faults takes what is found
         */
        void check(C command, S subject, Context context, Faults faults);
    }

    /**
     * Decides a command: reads what the rule needs, and asks the rule.
     *
     * @param <C> the type of the command
     * @param <R> what it answers
     * @param <S> what it is about
     */
    @FunctionalInterface
    public interface Deciding<C, R, S> {

        /**
         * {@return the decision}
         *
         * @param command the command
         * @param subject what it is about
         * @param context what surrounds it
         */
        Decision<R> decide(C command, S subject, Context context);
    }

    /**
     * A handler in the making.
     *
     * @param <C> the type of the command
     * @param <R> what it answers
     * @param <S> what it is about
     */
    public static final class Draft<C extends Command<R>, R, S> {
        private final Class<C> type;
        private final @Nullable Target<C, S, ?> target;
        private Checking<C, S> check = (command, subject, context, faults) -> {};

        private Draft(Class<C> type, @Nullable Target<C, S, ?> target) {
            this.type = type;
            this.target = target;
        }

        /**
         * Sets what finds the faults that need reads.
         *
         * @param checking finds them
         * @return this
         */
        public Draft<C, R, S> check(Checking<C, S> checking) {
            check = checking;
            return this;
        }

        /**
         * {@return the handler}
         *
         * @param answer how the answer is remembered
         * @param deciding decides the command
         */
        public Handler<C, R, S> decide(Answer<R> answer, Deciding<C, R, S> deciding) {
            return new Handler<>(type, target, check, deciding, answer);
        }
    }
}
