package io.crmkit.spi;

import io.crmkit.spi.event.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record was changed or removed by someone else after it was read. Reading again and deciding anew may help. A store
 * that finds the conflict late, when a unit ends, may not be able to name the record.
 *
 * <p>Made by stores; caught by hosts.
 */
public final class ConflictException extends StoreException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Subject subject;

    /**
     * Makes one.
     *
     * @param subject the record; null where the store cannot tell
     * @param cause the failure beneath, if there is one
     */
    public ConflictException(@Nullable Subject subject, @Nullable Throwable cause) {
        super(subject == null ? "a record was changed meanwhile" : subject.kind() + " was changed meanwhile", cause);
        this.subject = subject;
    }

    /** {@return the record, where the store can tell} */
    public Optional<Subject> subject() {
        return Optional.ofNullable(subject);
    }
}
