package io.crmkit.core.sequence;

/** A rule that is wrong on purpose, to see that the comparison would tell. */
enum Flaw {
    NONE,
    SUPERVISOR_DELETES,
    FAILED_CHANCE_COUNTS,
    WON_CHANCE_COUNTS,
    RESULT_DOES_NOT_BIND,
    CREATOR_SEES_NO_MORE,
    RETIRED_TAKES_CHANCES,
    OPEN_WORK_DOES_NOT_BIND,
    NAMES_AS_WRITTEN,
    CANCELLED_ORDER_COUNTS,
    LINK_COUNTS_TWICE,
    PLAN_STEP_WITHOUT_EVENT,
    NO_FIRST_CONTACT
}
