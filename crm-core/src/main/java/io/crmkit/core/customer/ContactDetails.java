package io.crmkit.core.customer;

import io.crmkit.core.command.Text;
import io.crmkit.spi.customer.Gender;
import io.crmkit.spi.value.CrmStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What people say of a contact. A name that is not set is blank, and refused together with all other faults; the {@link
 * io.crmkit.core.settings.CustomerDataPolicy} says whether a telephone number must be given.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface ContactDetails {

    /** {@return the person's name} */
    @Value.Default
    @Value.Redacted
    @Text(max = 200)
    default String getName() {
        return "";
    }

    /** {@return the person's gender} */
    @Value.Redacted
    Optional<Gender> getGender();

    /** {@return the person's position} */
    @Value.Redacted
    Optional<@Text(max = 200) String> getPosition();

    /** {@return the telephone number at work} */
    @Value.Redacted
    Optional<@Text(max = 50) String> getOfficePhone();

    /** {@return the mobile telephone number} */
    @Value.Redacted
    Optional<@Text(max = 50) String> getMobile();

    /** {@return what else should be known} */
    @Value.Redacted
    Optional<@Text(max = 2000, multiline = true) String> getMemo();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds details. */
    final class Builder extends ImmutableContactDetails.Builder {
        Builder() {}
    }
}
