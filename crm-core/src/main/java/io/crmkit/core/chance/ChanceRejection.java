package io.crmkit.core.chance;

import io.crmkit.core.command.RejectionCode;

/**
 * The rules that stand against commands on chances.
 *
 * <p>Called by hosts.
 */
public enum ChanceRejection implements RejectionCode {
    /** A plan item has a result already; {@code item} is its id. */
    PLAN_RESULT_RECORDED
}
