package io.crmkit.core;

import java.util.Locale;

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

    /**
     * Tells what a run came to, for the log of the build: the seed, how much was tried, and what was found.
     *
     * @param promise the promise that the run proves, by its number
     * @param figures the figures
     */
    public static void report(String promise, String figures) {
        System.out.println(promise + " (" + current().name().toLowerCase(Locale.ROOT) + "): " + figures);
    }
}
