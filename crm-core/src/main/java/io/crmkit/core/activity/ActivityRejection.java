package io.crmkit.core.activity;

import io.crmkit.core.command.RejectionCode;

/**
 * The rules that stand against commands on activities.
 *
 * <p>Called by hosts.
 */
public enum ActivityRejection implements RejectionCode {
    /** The activity took place already, on {@code date}. */
    ACTIVITY_DONE
}
