package io.crmkit.core.report;

/**
 * What a service request waits for on its way.
 *
 * <p>Called by hosts.
 */
public enum ServiceStage {
    /** From creation to the last assignment. */
    ASSIGNING,
    /** From the last assignment to the last handling, returns in between included. */
    HANDLING,
    /** From the last handling to the feedback that ended it. */
    FEEDING_BACK,
    /** From that feedback to the archive. */
    ARCHIVING
}
