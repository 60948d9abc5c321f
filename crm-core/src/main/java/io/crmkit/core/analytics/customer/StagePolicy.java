package io.crmkit.core.analytics.customer;

/**
 * Tells the stage of a customer. Which stage a customer is in is a convention; a host that has its own gives it here.
 *
 * <p>Implemented by hosts, or taken as {@link StageThresholds#standard()}.
 */
@FunctionalInterface
public interface StagePolicy {

    /**
     * {@return the stage}
     *
     * @param evidence what is known of the customer
     */
    CustomerStage stageOf(StageEvidence evidence);
}
