package io.crmkit.core.customer;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.settings.CustomerDataPolicy;
import io.crmkit.core.settings.CustomerField;
import java.util.Optional;

/** Finds the fields that the policy requires and that are not given. */
final class DataPolicy {
    private DataPolicy() {}

    static void check(CustomerDetails details, String path, CustomerDataPolicy policy, Faults faults) {
        for (CustomerField field : CustomerField.values()) {
            if (policy.required().contains(field)) {
                switch (field) {
                    case REGION -> require(details.getRegion(), path + ".region", faults);
                    case LEVEL -> require(details.getLevel(), path + ".level", faults);
                    case ADDRESS -> require(details.getAddress(), path + ".address", faults);
                    case POSTCODE -> require(details.getPostcode(), path + ".postcode", faults);
                    case PHONE -> require(details.getPhone(), path + ".phone", faults);
                    case FAX -> require(details.getFax(), path + ".fax", faults);
                    case WEBSITE -> require(details.getWebsite(), path + ".website", faults);
                    case LICENCE_NUMBER -> require(details.getLicenceNumber(), path + ".licenceNumber", faults);
                    case LEGAL_REPRESENTATIVE ->
                        require(details.getLegalRepresentative(), path + ".legalRepresentative", faults);
                    case BANK -> require(details.getBank(), path + ".bank", faults);
                    case BANK_ACCOUNT -> require(details.getBankAccount(), path + ".bankAccount", faults);
                    case LOCAL_TAX_NUMBER -> require(details.getLocalTaxNumber(), path + ".localTaxNumber", faults);
                    case NATIONAL_TAX_NUMBER ->
                        require(details.getNationalTaxNumber(), path + ".nationalTaxNumber", faults);
                    case CONTACT_OFFICE_PHONE -> {
                        // A field of contacts.
                    }
                }
            }
        }
    }

    static void check(ContactDetails details, String path, CustomerDataPolicy policy, Faults faults) {
        if (policy.required().contains(CustomerField.CONTACT_OFFICE_PHONE)) {
            require(details.getOfficePhone(), path + ".officePhone", faults);
        }
    }

    private static void require(Optional<?> value, String field, Faults faults) {
        if (value.isEmpty()) {
            faults.add(field, ViolationCode.REQUIRED);
        }
    }
}
