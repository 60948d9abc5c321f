package io.crmkit.core;

/**
 * How thoroughly tests try: in every build as much as there is time for, and before a release
 * ({@code mvn verify -Prelease-checks}) as much as the promises name.
 */
public enum Tier {
    /** Every build. */
    BUILD,
    /** Before a release. */
    RELEASE;

    /** {@return the tier of this run} */
    public static Tier current() {
        return "release".equals(System.getProperty("crmkit.tier")) ? RELEASE : BUILD;
    }

    /**
     * {@return a number of this run's tier}
     *
     * @param build in every build
     * @param release before a release
     */
    public static int of(int build, int release) {
        return current() == RELEASE ? release : build;
    }
}
