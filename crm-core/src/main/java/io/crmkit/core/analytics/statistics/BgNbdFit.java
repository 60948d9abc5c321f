package io.crmkit.core.analytics.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What came of fitting a {@link BgNbd} model by maximum likelihood, with the simplex method of Nelder and Mead.
 *
 * <p>Called by hosts.
 *
 * @param customers how many customers it was fitted to
 * @param repeaters how many of them bought more than once
 * @param outcome whether there is a model
 * @param steps how many steps the search took
 * @param model the model, present if it was fitted
 * @param logLikelihood the natural logarithm of the likelihood under the model, present if it was fitted
 */
public record BgNbdFit(
        long customers,
        long repeaters,
        Outcome outcome,
        int steps,
        Optional<BgNbd> model,
        OptionalDouble logLikelihood) {

    /** What came of it. */
    public enum Outcome {
        /** There is a model. */
        FITTED,

        /**
         * The data do not tell the four parameters: the likelihood has no maximum, or one so flat that ten times a parameter
         * is hardly less likely. So it is without repeated purchases, and often with few customers, or with customers who do
         * not differ.
         */
        NO_MAXIMUM,

        /** The search was given up after 5,000 steps. */
        NOT_CONVERGED
    }
}
