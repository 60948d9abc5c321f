package io.crmkit.core.customer;

import io.crmkit.core.command.Decimal;
import io.crmkit.core.command.Text;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Money;
import java.util.Optional;
import org.hibernate.validator.constraints.Range;
import org.immutables.value.Value;

/**
 * What people say of a customer. Which of the optional fields must be given is said by the {@link
 * io.crmkit.core.settings.CustomerDataPolicy}. A name that is not set is blank, and refused together with all other
 * faults.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface CustomerDetails {

    /** {@return the name; unique, however it is written} */
    @Value.Default
    @Value.Redacted
    @Text(max = 200)
    default String getName() {
        return "";
    }

    /** {@return the level} */
    Optional<CustomerLevel> getLevel();

    /** {@return how satisfied the customer is, from 1 to 5} */
    Optional<@Range(min = 1, max = 5) Integer> getSatisfaction();

    /** {@return the customer's credit standing, from 1 to 5} */
    Optional<@Range(min = 1, max = 5) Integer> getCredit();

    /** {@return the registered capital} */
    Optional<@Decimal Money> getRegisteredCapital();

    /** {@return the annual turnover} */
    Optional<@Decimal Money> getAnnualTurnover();

    /** {@return the region, a value of the dictionary} */
    Optional<@Text(max = 50) String> getRegion();

    /** {@return the postal address} */
    @Value.Redacted
    Optional<@Text(max = 500, multiline = true) String> getAddress();

    /** {@return the postcode} */
    @Value.Redacted
    Optional<@Text(max = 20) String> getPostcode();

    /** {@return the telephone number} */
    @Value.Redacted
    Optional<@Text(max = 50) String> getPhone();

    /** {@return the fax number} */
    @Value.Redacted
    Optional<@Text(max = 50) String> getFax();

    /** {@return the address of the web site} */
    @Value.Redacted
    Optional<@Text(max = 200) String> getWebsite();

    /** {@return the number of the business licence} */
    @Value.Redacted
    Optional<@Text(max = 50) String> getLicenceNumber();

    /** {@return the legal representative} */
    @Value.Redacted
    Optional<@Text(max = 200) String> getLegalRepresentative();

    /** {@return the bank} */
    @Value.Redacted
    Optional<@Text(max = 200) String> getBank();

    /** {@return the bank account} */
    @Value.Redacted
    Optional<@Text(max = 50) String> getBankAccount();

    /** {@return the local tax number} */
    @Value.Redacted
    Optional<@Text(max = 50) String> getLocalTaxNumber();

    /** {@return the national tax number} */
    @Value.Redacted
    Optional<@Text(max = 50) String> getNationalTaxNumber();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds details. */
    final class Builder extends ImmutableCustomerDetails.Builder {
        Builder() {}
    }
}
