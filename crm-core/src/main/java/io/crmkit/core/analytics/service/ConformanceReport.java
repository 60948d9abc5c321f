package io.crmkit.core.analytics.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * Whether cases went the way they should.
 *
 * <p>Called by hosts.
 *
 * @param workflow the way that they should go
 * @param asOf the instant as of which the report is made
 * @param cases how many there are
 * @param strict how many took exactly the steps of the path
 * @param strictShare the part of all, in per cent, rounded half up to four decimals
 * @param relaxed how many did so if tolerated steps are left out, and a step that is taken again at once counts once
 * @param relaxedShare the part of all, likewise
 * @param missing for each step of the path, in its order, how many cases lack it
 * @param further for each other step that occurs, by name, how many cases have it
 * @param premature for each pair of steps of the path of which some case took the later one before it had taken the earlier
 *     one, if it ever did; in the order of the path
 * @param resumed for each pair of steps of the path of which some case took the earlier one, perhaps once more, after the
 *     later one; in the order of the path
 * @param variants the ways that cases went, from the most frequent to the rarest, equal ones by their steps
 */
public record ConformanceReport(
        Workflow workflow,
        Instant asOf,
        long cases,
        long strict,
        BigDecimal strictShare,
        long relaxed,
        BigDecimal relaxedShare,
        List<StepCount> missing,
        List<StepCount> further,
        List<Pair> premature,
        List<Pair> resumed,
        List<Variant> variants) {

    /**
     * Makes a report.
     *
     * @param workflow the way that cases should go
     * @param asOf the instant as of which the report is made
     * @param cases how many there are
     * @param strict how many took exactly its steps
     * @param strictShare the part of all
     * @param relaxed how many did so but for what is tolerated
     * @param relaxedShare the part of all
     * @param missing how many cases lack each step
     * @param further how many have each other step
     * @param premature which steps were taken before earlier ones
     * @param resumed which steps were taken after later ones
     * @param variants the ways that cases went
     */
    public ConformanceReport {
        missing = List.copyOf(missing);
        further = List.copyOf(further);
        premature = List.copyOf(premature);
        resumed = List.copyOf(resumed);
        variants = List.copyOf(variants);
    }

    /**
     * How many cases a step is missing from, or is found in.
     *
     * @param step the step
     * @param cases how many cases, perhaps none
     */
    public record StepCount(String step, long cases) {}

    /**
     * Two steps in the wrong order.
     *
     * @param earlier the step that is earlier on the path
     * @param later the one that is later on it
     * @param cases in how many cases, at least one
     */
    public record Pair(String earlier, String later, long cases) {}

    /**
     * A way that cases went.
     *
     * @param steps the steps, in the order in which they were taken
     * @param cases how many cases
     * @param isStrict whether these are exactly the steps of the path
     * @param isRelaxed whether they are so but for what is tolerated
     */
    public record Variant(List<String> steps, long cases, boolean isStrict, boolean isRelaxed) {

        /**
         * Makes a variant.
         *
         * @param steps the steps
         * @param cases how many cases
         * @param isStrict whether these are exactly the steps of the path
         * @param isRelaxed whether they are so but for what is tolerated
         */
        public Variant {
            steps = List.copyOf(steps);
        }
    }
}
