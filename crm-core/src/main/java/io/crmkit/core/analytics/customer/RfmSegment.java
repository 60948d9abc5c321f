package io.crmkit.core.analytics.customer;

/**
 * Groups of customers to be treated alike, by how lately (recency) and how often (frequency) they buy: a convention of the
 * trade, in which the amount plays no part. Each pair of scores is in one of them.
 *
 * <p>Called by hosts.
 */
public enum RfmSegment {
    /** Recency 5, frequency 4 or 5. */
    CHAMPIONS,
    /** Recency 3 or 4, frequency 4 or 5. */
    LOYAL,
    /** Recency 4 or 5, frequency 2 or 3. */
    POTENTIAL_LOYAL,
    /** Recency 5, frequency 1. */
    NEW,
    /** Recency 4, frequency 1. */
    PROMISING,
    /** Recency 3, frequency 3. */
    NEEDING_ATTENTION,
    /** Recency 3, frequency 1 or 2. */
    ABOUT_TO_SLEEP,
    /** Recency 1 or 2, frequency 5. */
    NOT_TO_BE_LOST,
    /** Recency 1 or 2, frequency 3 or 4. */
    AT_RISK,
    /** Recency 1 or 2, frequency 1 or 2. */
    HIBERNATING;

    /**
     * {@return the segment that a score is in}
     *
     * @param score the score
     */
    public static RfmSegment of(RfmScore score) {
        int frequency = score.frequency();
        return switch (score.recency()) {
            case 1, 2 -> frequency == 5 ? NOT_TO_BE_LOST : frequency >= 3 ? AT_RISK : HIBERNATING;
            case 3 -> frequency >= 4 ? LOYAL : frequency == 3 ? NEEDING_ATTENTION : ABOUT_TO_SLEEP;
            case 4 -> frequency >= 4 ? LOYAL : frequency >= 2 ? POTENTIAL_LOYAL : PROMISING;
            default -> frequency >= 4 ? CHAMPIONS : frequency >= 2 ? POTENTIAL_LOYAL : NEW;
        };
    }
}
