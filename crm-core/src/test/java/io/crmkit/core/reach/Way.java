package io.crmkit.core.reach;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.spi.access.Permission;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * One way to read, with one set of arguments.
 *
 * @param method the method that reads, as {@link Methods} writes it
 * @param about what tells the arguments apart
 * @param oneOf the rights, one of which it takes; none if it takes none
 * @param actual what is read
 * @param expected what should be, if the right is held: the same, or the refusal
 */
record Way(
        String method,
        String about,
        SortedSet<Permission> oneOf,
        Function<CrmSession, Object> actual,
        Function<Sight, Object> expected) {

    /** What is wrong with what a user reads in this way; empty if nothing is. */
    Optional<String> fault(CrmSession session, Sight sight) {
        Object right = right(sight);
        Object read = read(session);
        return read.equals(right)
                ? Optional.empty()
                : Optional.of(method + " of " + about + "\n  read  " + read + "\n  right " + right);
    }

    private Object right(Sight sight) {
        if (oneOf.isEmpty()) {
            return expected.apply(sight);
        }
        if (!sight.user().isActive()) {
            return new Refusal.Denied(oneOf.first(), DenialCause.INACTIVE_ACTOR);
        }
        return oneOf.stream().anyMatch(right -> sight.extent(right).isPresent())
                ? expected.apply(sight)
                : new Refusal.Denied(oneOf.first(), DenialCause.NOT_GRANTED);
    }

    private Object read(CrmSession session) {
        try {
            return actual.apply(session);
        } catch (CrmException e) {
            return e.refusal();
        }
    }

    @Override
    public String toString() {
        return method + " of " + about;
    }
}
