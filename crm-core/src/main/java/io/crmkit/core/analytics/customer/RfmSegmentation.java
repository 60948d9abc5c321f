package io.crmkit.core.analytics.customer;

/**
 * Names groups of customers by their scores.
 *
 * <p>Called by hosts; implemented by those that have names of their own.
 */
@FunctionalInterface
public interface RfmSegmentation {

    /**
     * {@return the code of the segment that a customer is in}
     *
     * @param score the customer's score
     */
    String segment(RfmScore score);

    /** {@return the segments of {@link RfmSegment}, by their names} */
    static RfmSegmentation standard() {
        return score -> RfmSegment.of(score).name();
    }
}
