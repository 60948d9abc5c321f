package io.crmkit.spi.customer;

import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person at a customer. For reading it is owned by the customer's manager.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface Contact extends State<ContactId> {

    /** The token of this kind. */
    Kind<Contact, ContactId> KIND = Kind.of("contact", Contact.class, ContactId::new)
            .partOf(contact -> Optional.of(contact.getCustomer()))
            .unique("externalId", Contact::getExternalId);

    @Override
    ContactId getId();

    /** {@return the customer the person is at} */
    CustomerId getCustomer();

    /** {@return who the contact is to the host; unique} */
    Optional<String> getExternalId();

    /** {@return the person's name} */
    @Value.Redacted
    String getName();

    /** {@return the person's gender} */
    @Value.Redacted
    Optional<Gender> getGender();

    /** {@return the person's position} */
    @Value.Redacted
    Optional<String> getPosition();

    /** {@return the telephone number at work} */
    @Value.Redacted
    Optional<String> getOfficePhone();

    /** {@return the mobile telephone number} */
    @Value.Redacted
    Optional<String> getMobile();

    /** {@return what else should be known} */
    @Value.Redacted
    Optional<String> getMemo();

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default Contact withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds contacts. */
    final class Builder extends ImmutableContact.Builder {
        Builder() {}
    }
}
