package io.crmkit.core.event;

/**
 * The first place where a history is not what it was. Places count from 0, in the order of the history.
 *
 * <p>Called by hosts.
 *
 * @param fault what became of it
 * @param from the place; where heads are missing, the first place that it may be
 * @param to the place; where heads are missing, the last place that it may be
 */
public record AuditFinding(Fault fault, int from, int to) {

    /** What became of an event. */
    public enum Fault {
        /** It was changed; or, where heads are missing, anything. */
        CHANGED,
        /** It is missing, and later ones are there; or, where heads are missing, at least one is missing, perhaps the last. */
        MISSING,
        /** It was not there; or nobody kept the head after it. */
        INSERTED,
        /** It changed places with a later one. */
        SWAPPED,
        /** It is missing, and so are all that came after it. */
        CUT
    }
}
