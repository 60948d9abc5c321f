package io.crmkit.core.analytics.statistics;

/**
 * The BG/NBD model of customers who come and go without a contract (P. S. Fader, B. G. S. Hardie and K. L. Lee, "Counting Your
 * Customers" the Easy Way, Marketing Science 24(2), 2005). While alive, a customer buys at random at a rate of its own; after
 * each purchase but the first it drops out for good with a probability of its own. The rates are spread over customers by a
 * gamma distribution (shape r, rate alpha), the probabilities of dropping out by a beta distribution (a, b).
 *
 * <p>As x is a whole number, no gamma function is needed: the quotients of them are products. The expectations are added up by
 * what the model says, see {@link #expectedPurchases(double)}. That is the same as the closed form with Gauss' hypergeometric
 * function, but neither overflows for large x nor is it 0/0 where a is 1.
 *
 * <p>Called by hosts.
 *
 * @param r the shape of the distribution of rates, more than 0: the lower, the more do customers differ
 * @param alpha the rate parameter of that distribution, more than 0, in the unit of time of the histories: the mean customer
 *     buys r / alpha times in it
 * @param a the first parameter of the distribution of dropping out, more than 0
 * @param b the second one, more than 0: the mean probability is a / (a + b)
 */
public record BgNbd(double r, double alpha, double a, double b) {
    /** How near to 1 the part that is to come may be, of the time that the rates are known for. */
    private static final double MOST = 1 - 1e-6;

    private static final double HUGE = 1e200;
    private static final double PRECISION = 1e-17;

    /**
     * Makes a model.
     *
     * @param r the shape of the distribution of rates
     * @param alpha the rate parameter of that distribution
     * @param a the first parameter of the distribution of dropping out
     * @param b the second one
     * @throws IllegalArgumentException if one is not more than 0, or not finite
     */
    public BgNbd {
        if (!isPositive(r) || !isPositive(alpha) || !isPositive(a) || !isPositive(b)) {
            throw new IllegalArgumentException(
                    "parameters are more than 0: r " + r + ", alpha " + alpha + ", a " + a + ", b " + b);
        }
    }

    /**
     * {@return the model under which the histories are the most likely, if there is one}
     *
     * @param histories what is known of customers
     */
    public static BgNbdFit fit(PurchaseHistories histories) {
        return new BgNbdSearch(histories).fit();
    }

    /**
     * {@return the natural logarithm of the likelihood of histories, by equation 6 of the paper}
     *
     * @param histories what is known of customers
     */
    public double logLikelihood(PurchaseHistories histories) {
        return new BgNbdLikelihood(histories).of(this);
    }

    /**
     * {@return the probability that a customer will ever buy again; 1 for who bought once only, as this model lets nobody drop
     * out before a second purchase} (Fader, Hardie and Lee, Computing P(alive) Using the BG/NBD Model, 2008.)
     *
     * @param history what is known of the customer
     */
    public double aliveProbability(PurchaseHistory history) {
        return history.repeats() == 0
                ? 1
                : 1 / (1 + StrictMath.exp(logOddsGone(history.repeats(), history.last(), history.age())));
    }

    /**
     * {@return how many purchases a new customer is expected to make after the first one, equation 9 of the paper}
     *
     * <p>Calculated as the model tells it: the number n of purchases that there would be if nobody dropped out has a negative
     * binomial distribution; of those n, the expected number that is made is the sum of the probabilities of having survived
     * 0, 1, ... n - 1 of them. All terms are positive. The time it takes grows with the time looked at, in units of alpha.
     *
     * @param time how long from the first purchase on, 0 or more
     * @throws IllegalArgumentException if the time is negative, or about a million times alpha or more
     */
    public double expectedPurchases(double time) {
        double part = time / (alpha + time);
        if (!(time >= 0 && part <= MOST)) {
            throw new IllegalArgumentException(
                    "time is 0 or more, and less than a million times that observed: " + time);
        }
        double weight = 1;
        double weights = 1;
        double survived = 1;
        double made = 0;
        double sum = 0;
        for (int n = 1; ; n++) {
            weight *= (r + n - 1) / n * part;
            made += survived;
            survived *= (b + n - 1) / (a + b + n - 1);
            weights += weight;
            sum += weight * made;
            double ratio = Math.max(1, (r + n) / (n + 1)) * part;
            // What is left is less than a geometric series, in which each term makes one purchase more.
            double rest = ratio < 1 ? weight * (made + 1 / (1 - ratio)) / (1 - ratio) : Double.POSITIVE_INFINITY;
            if (rest <= sum * PRECISION) {
                return sum / weights;
            }
            if (weight > HUGE) {
                weight /= HUGE;
                weights /= HUGE;
                sum /= HUGE;
            }
        }
    }

    /**
     * {@return how many purchases a customer is expected to make from the end of observation on, equation 10 of the paper}
     *
     * <p>That is the probability of being alive, times what is expected of one who is alive, whose parameters are r + x, alpha
     * + T, a and b + x.
     *
     * @param history what is known of the customer
     * @param time how long from the end of observation on, 0 or more
     * @throws IllegalArgumentException if the time is negative, or about a million times that observed or more
     */
    public double expectedPurchases(PurchaseHistory history, double time) {
        BgNbd alive = new BgNbd(r + history.repeats(), alpha + history.age(), a, b + history.repeats());
        return aliveProbability(history) * alive.expectedPurchases(time);
    }

    /** The logarithm of the odds that a customer with a second purchase is gone, as those of being alive may be tiny. */
    double logOddsGone(int repeats, double last, double age) {
        return StrictMath.log(a / (b + repeats - 1)) + (r + repeats) * StrictMath.log((alpha + age) / (alpha + last));
    }

    private static boolean isPositive(double parameter) {
        return parameter > 0 && parameter < Double.POSITIVE_INFINITY;
    }
}
