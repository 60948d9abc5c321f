package io.crmkit.core.analytics.customer;

/**
 * In which fifth of the customers a customer is, by three measures; 5 is the best. Fifths are of equal size but for one,
 * so that customers who are equal in a measure may be in two of them, as they come by number.
 *
 * <p>Called by hosts.
 *
 * @param recency by how long ago the last order is, 1 to 5
 * @param frequency by how many orders there are, 1 to 5
 * @param amount by what they come to, 1 to 5
 */
public record RfmScore(int recency, int frequency, int amount) {

    /**
     * Makes a score.
     *
     * @param recency by how long ago the last order is
     * @param frequency by how many orders there are
     * @param amount by what they come to
     * @throws IllegalArgumentException if one of them is not between 1 and 5
     */
    public RfmScore {
        for (int part : new int[] {recency, frequency, amount}) {
            if (part < 1 || part > Quintiles.TILES) {
                throw new IllegalArgumentException("not between 1 and 5: " + part);
            }
        }
    }

    /** {@return the three digits, as in 543} */
    @Override
    public String toString() {
        return "" + recency + frequency + amount;
    }
}
