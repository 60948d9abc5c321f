package io.crmkit.spi.loss;

/**
 * How far a loss case has come.
 *
 * <p>Called by hosts and stores.
 */
public enum LossStatus {
    /** The customer has not ordered for long. */
    WARNED,
    /** Measures are taken to keep the customer. */
    SUSPENDED,
    /** The customer is lost. */
    DETERMINED,
    /** The customer is kept. */
    RECOVERED;

    /** {@return whether it is not decided yet} */
    public boolean isOpen() {
        return this == WARNED || this == SUSPENDED;
    }
}
