package io.crmkit.core.command;

/**
 * Something to be done: a record with only the fields that may be given. It is given to a session, which checks it,
 * decides it and writes the outcome, or refuses it with a reason and writes nothing.
 *
 * <p>Called by hosts; implemented by crmkit alone.
 *
 * @param <R> what it answers
 */
public interface Command<R> {

    /** {@return what it does} */
    Action action();
}
