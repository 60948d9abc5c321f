package io.crmkit.spi.customer;

/**
 * The gender of a contact, as the contact states it.
 *
 * <p>Called by hosts and stores.
 */
public enum Gender {
    /** Female. */
    FEMALE,
    /** Male. */
    MALE,
    /** Neither of the two. */
    OTHER
}
