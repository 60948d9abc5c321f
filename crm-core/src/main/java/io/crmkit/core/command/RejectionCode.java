package io.crmkit.core.command;

/**
 * Which rule stands against a command. Implemented by one enum per feature; the names are part of the API, unique over
 * all of them, and the keys of the messages.
 *
 * <p>Called by hosts; implemented by crmkit alone.
 */
public interface RejectionCode {

    /** {@return the name} */
    String name();
}
