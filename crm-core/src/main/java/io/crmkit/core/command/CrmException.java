package io.crmkit.core.command;

import java.util.Locale;

/**
 * Thrown when a command or a read is refused. Nothing was written.
 *
 * <p>Made by crmkit alone; caught by hosts.
 */
public final class CrmException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    /**
     * Makes one.
     *
     * @param refusal why
     */
    public CrmException(Refusal refusal) {
        super(refusal.message(Locale.ENGLISH));
        this.refusal = refusal;
    }

    /** {@return why it was refused} */
    public Refusal refusal() {
        return refusal;
    }
}
