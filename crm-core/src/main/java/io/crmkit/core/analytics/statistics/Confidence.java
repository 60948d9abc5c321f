package io.crmkit.core.analytics.statistics;

/**
 * How sure an interval is to be.
 *
 * <p>Called by hosts.
 *
 * @param level the probability that an interval of this kind holds the true value, more than 0, at most 0.9999
 */
public record Confidence(double level) {
    private static final double MOST = 0.9999;
    /** Beyond the quantile of the highest level, 3.89. */
    private static final double FARTHEST = 4;

    /**
     * Makes a level of confidence.
     *
     * @param level the probability
     * @throws IllegalArgumentException if it is 0 or less, or more than 0.9999
     */
    public Confidence {
        if (!(level > 0 && level <= MOST)) {
            throw new IllegalArgumentException("confidence is more than 0 and at most " + MOST + ": " + level);
        }
    }

    /** {@return 95 per cent} */
    public static Confidence standard() {
        return new Confidence(0.95);
    }

    /** The half width, in standard deviations, of the middle of the normal distribution that has this probability. */
    double quantile() {
        double low = 0;
        double high = FARTHEST;
        // Halved until there is no number in between.
        for (double middle = high / 2; low < middle && middle < high; middle = low + (high - low) / 2) {
            if (within(middle) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /**
     * The probability that a standard normal variable is at most so far from 0: twice its density times z + z^3/3 + z^5/(3*5)
     * + ... (G. Marsaglia, Evaluating the Normal Distribution, Journal of Statistical Software 11(4), 2004).
     */
    private static double within(double z) {
        double term = z;
        double sum = z;
        for (int odd = 3; term > Math.ulp(sum) / 2; odd += 2) {
            term *= z * z / odd;
            sum += term;
        }
        return 2 * sum * StrictMath.exp(-z * z / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    }
}
