package io.crmkit.core.activity;

import io.crmkit.core.command.Text;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.value.CrmStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What people say of an activity. A text that is not set is blank, and refused together with all other faults.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface ActivityDetails {

    /** {@return what it is about, in a line} */
    @Value.Default
    @Value.Redacted
    @Text(max = 200)
    default String getTitle() {
        return "";
    }

    /** {@return where it takes place} */
    @Value.Default
    @Value.Redacted
    @Text(max = 200)
    default String getPlace() {
        return "";
    }

    /** {@return what it is for, and what is to be talked about} */
    @Value.Redacted
    Optional<@Text(max = 2000, multiline = true) String> getDetails();

    /** {@return what else should be known} */
    @Value.Redacted
    Optional<@Text(max = 2000, multiline = true) String> getMemo();

    /** {@return how one meets, a value of the dictionary} */
    Optional<@Text(max = 50) String> getChannel();

    /**
     * {@return who is responsible: an active user who may keep activities; absent for who it is already, and in a new
     * activity for the user who records it}
     */
    Optional<UserId> getResponsible();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds details. */
    final class Builder extends ImmutableActivityDetails.Builder {
        Builder() {}
    }
}
