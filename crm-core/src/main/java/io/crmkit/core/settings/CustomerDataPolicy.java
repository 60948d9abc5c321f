package io.crmkit.core.settings;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which fields must be filled when a customer or contact is entered, edited or imported. A customer that a won chance
 * creates is known by what the chance tells and is exempt until it is next edited.
 *
 * <p>Called by hosts.
 *
 * @param required the required fields
 */
public record CustomerDataPolicy(Set<CustomerField> required) {

    /**
     * Makes a policy.
     *
     * @param required the required fields
     */
    public CustomerDataPolicy {
        required = Set.copyOf(required);
    }

    /** {@return the default: region, level and telephone, and a contact's telephone} */
    public static CustomerDataPolicy standard() {
        return new CustomerDataPolicy(EnumSet.of(
                CustomerField.REGION, CustomerField.LEVEL, CustomerField.PHONE, CustomerField.CONTACT_OFFICE_PHONE));
    }

    /** {@return the policy of the classic system: every field but the number of the business licence} */
    public static CustomerDataPolicy classic() {
        return new CustomerDataPolicy(EnumSet.complementOf(EnumSet.of(CustomerField.LICENCE_NUMBER)));
    }

    /** {@return the policy that requires nothing but names} */
    public static CustomerDataPolicy lenient() {
        return new CustomerDataPolicy(Set.of());
    }
}
