package io.crmkit.spi.customer;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An organisation that buys: its master data, which only edits change. What orders and other work change about a
 * customer is in its {@link CustomerStanding}. For reading it is owned by its manager.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface Customer extends State<CustomerId> {

    /** The token of this kind. */
    Kind<Customer, CustomerId> KIND = Kind.of("customer", Customer.class, CustomerId::new)
            .unique("name", customer -> Optional.of(customer.getNameKey().value()))
            .unique("number", customer -> Optional.of(customer.getNumber()))
            .unique("externalId", Customer::getExternalId);

    @Override
    CustomerId getId();

    /** {@return the customer number; unique, never edited} */
    String getNumber();

    /** {@return who the customer is to the host; unique} */
    Optional<String> getExternalId();

    /** {@return the name} */
    @Value.Redacted
    String getName();

    /** {@return the name as it is compared; unique} */
    @Value.Derived
    @Value.Redacted
    default NameKey getNameKey() {
        return NameKey.of(getName());
    }

    /** {@return the user in charge, who owns the customer} */
    UserId getManager();

    /** {@return the region, a value of the dictionary} */
    Optional<String> getRegion();

    /** {@return the level; absent until someone has judged it} */
    Optional<CustomerLevel> getLevel();

    /** {@return how satisfied the customer is, from 1 to 5} */
    Optional<Integer> getSatisfaction();

    /** {@return the customer's credit standing, from 1 to 5} */
    Optional<Integer> getCredit();

    /** {@return the postal address} */
    @Value.Redacted
    Optional<String> getAddress();

    /** {@return the postcode} */
    @Value.Redacted
    Optional<String> getPostcode();

    /** {@return the telephone number} */
    @Value.Redacted
    Optional<String> getPhone();

    /** {@return the fax number} */
    @Value.Redacted
    Optional<String> getFax();

    /** {@return the address of the web site} */
    @Value.Redacted
    Optional<String> getWebsite();

    /** {@return the number of the business licence} */
    @Value.Redacted
    Optional<String> getLicenceNumber();

    /** {@return the legal representative} */
    @Value.Redacted
    Optional<String> getLegalRepresentative();

    /** {@return the registered capital} */
    Optional<Money> getRegisteredCapital();

    /** {@return the annual turnover} */
    Optional<Money> getAnnualTurnover();

    /** {@return the bank} */
    @Value.Redacted
    Optional<String> getBank();

    /** {@return the bank account} */
    @Value.Redacted
    Optional<String> getBankAccount();

    /** {@return the local tax number} */
    @Value.Redacted
    Optional<String> getLocalTaxNumber();

    /** {@return the national tax number} */
    @Value.Redacted
    Optional<String> getNationalTaxNumber();

    /** {@return the day since when it has been a customer} */
    LocalDate getCustomerSince();

    /** {@return who entered it; absent when the system did} */
    Optional<UserId> getCreatedBy();

    /** {@return when it was entered} */
    Instant getCreatedAt();

    /** Keeps ratings in their range. */
    @Value.Check
    default void check() {
        getSatisfaction().ifPresent(rating -> requireRating("satisfaction", rating));
        getCredit().ifPresent(rating -> requireRating("credit", rating));
    }

    private static void requireRating(String name, int rating) {
        if (rating < 1 || rating > 5) {
            throw new IllegalStateException(name + " is from 1 to 5, not " + rating);
        }
    }

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default Customer withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds customers. */
    final class Builder extends ImmutableCustomer.Builder {
        Builder() {}
    }
}
