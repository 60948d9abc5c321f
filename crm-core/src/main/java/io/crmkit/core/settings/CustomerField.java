package io.crmkit.core.settings;

/**
 * The fields of customers and contacts that a {@link CustomerDataPolicy} may require. Names are always required.
 *
 * <p>Called by hosts.
 */
public enum CustomerField {
    /** The region of a customer. */
    REGION,
    /** The level of a customer. */
    LEVEL,
    /** The address of a customer. */
    ADDRESS,
    /** The postcode of a customer. */
    POSTCODE,
    /** The telephone number of a customer. */
    PHONE,
    /** The fax number of a customer. */
    FAX,
    /** The web site of a customer. */
    WEBSITE,
    /** The number of a customer's business licence. */
    LICENCE_NUMBER,
    /** The legal representative of a customer. */
    LEGAL_REPRESENTATIVE,
    /** The bank of a customer. */
    BANK,
    /** The bank account of a customer. */
    BANK_ACCOUNT,
    /** The local tax number of a customer. */
    LOCAL_TAX_NUMBER,
    /** The national tax number of a customer. */
    NATIONAL_TAX_NUMBER,
    /** The telephone number of a contact at work. */
    CONTACT_OFFICE_PHONE
}
