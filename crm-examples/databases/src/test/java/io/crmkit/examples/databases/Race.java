package io.crmkit.examples.databases;

/** What many try to do to one subject at once. */
interface Race {
    /** Makes the subject and those who race for it. */
    Contest prepare(Arena arena);

    /** Whether only one of them can be done where they meet: else whoever reads later may do it once more. */
    default boolean isExclusive(Meeting meeting) {
        return true;
    }
}
