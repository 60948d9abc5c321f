package io.crmkit.spi.customer;

/** The gender of a contact, as the contact states it. */
public enum Gender {
    /** Female. */
    FEMALE,
    /** Male. */
    MALE,
    /** Neither of the two. */
    OTHER
}
