package io.crmkit.core.chance;

import io.crmkit.core.command.Decimal;
import io.crmkit.core.command.Text;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Money;
import java.util.Optional;
import org.hibernate.validator.constraints.Range;
import org.immutables.value.Value;

/**
 * What people say of a chance: what is given when it is recorded and may be changed while it is unassigned. A text that
 * is not set is blank, and refused together with all other faults.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface ChanceDetails {

    /** {@return where it came from, a value of the dictionary} */
    Optional<@Text(max = 50) String> getSource();

    /** {@return who may become a customer} */
    @Value.Default
    @Value.Redacted
    @Text(max = 200)
    default String getCustomerName() {
        return "";
    }

    /** {@return what it is about, in a line} */
    @Value.Default
    @Value.Redacted
    @Text(max = 200)
    default String getTitle() {
        return "";
    }

    /** {@return how likely it is to be won, in per cent, from 0 to 100} */
    @Range(min = 0, max = 100)
    int getSuccessRate();

    /** {@return what it would bring if it is won, as estimated} */
    Optional<@Decimal Money> getExpectedValue();

    /** {@return the person to talk to} */
    @Value.Redacted
    Optional<@Text(max = 200) String> getContactName();

    /** {@return the telephone number of that person} */
    @Value.Redacted
    Optional<@Text(max = 50) String> getPhone();

    /** {@return what it is about} */
    @Value.Default
    @Value.Redacted
    @Text(max = 2000, multiline = true)
    default String getDescription() {
        return "";
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds details. */
    final class Builder extends ImmutableChanceDetails.Builder {
        Builder() {}
    }
}
