package io.crmkit.core.command;

import java.util.Optional;
import java.util.Set;

/**
 * A step of a life cycle: from which statuses it leads to which. Rules, offers, refusals, diagrams and exhaustive tests
 * all read the same table.
 *
 * <p>Called by hosts; implemented by crmkit alone, as one enum per life cycle.
 *
 * @param <T> the statuses
 */
public interface Step<T extends Enum<T>> extends Action {

    /** {@return the statuses it may be taken in; none for the step that creates the record} */
    Set<T> from();

    /** {@return the status it leads to; absent for a step that removes the record} */
    Optional<T> to();

    /** {@return whether commands ask for it; a step that none asks for is what a rule makes of another} */
    default boolean isAskedFor() {
        return true;
    }
}
