package io.crmkit.spi.activity;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One dated interaction with a customer, planned or done. For reading it is owned by the customer's manager and by
 * whoever is responsible for it.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface Activity extends State<ActivityId> {

    /** The token of this kind. */
    Kind<Activity, ActivityId> KIND = Kind.of("activity", Activity.class, ActivityId::new)
            .partOf(activity -> Optional.of(activity.getCustomer()));

    @Override
    ActivityId getId();

    /** {@return the customer} */
    CustomerId getCustomer();

    /** {@return whether it has taken place} */
    ActivityStatus getStatus();

    /** {@return the day it is planned for or, once it is done, the day it took place} */
    LocalDate getDate();

    /** {@return where it takes place} */
    @Value.Redacted
    String getPlace();

    /** {@return what it is about, in a line} */
    @Value.Redacted
    String getTitle();

    /** {@return what it is for, and what is to be talked about} */
    @Value.Redacted
    Optional<String> getDetails();

    /** {@return what else should be known} */
    @Value.Redacted
    Optional<String> getMemo();

    /** {@return how one meets, a value of the dictionary} */
    Optional<String> getChannel();

    /** {@return who is to do it, or did} */
    UserId getResponsible();

    /** {@return what came of it; only of one that is done} */
    @Value.Redacted
    Optional<String> getOutcome();

    /** {@return who recorded it; absent when the system did} */
    Optional<UserId> getRecordedBy();

    /** {@return when it was recorded} */
    Instant getRecordedAt();

    /** Keeps what the status says true. */
    @Value.Check
    default void check() {
        if (getOutcome().isPresent() && getStatus() != ActivityStatus.DONE) {
            throw new IllegalStateException("only what is done has an outcome");
        }
    }

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default Activity withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds activities. */
    final class Builder extends ImmutableActivity.Builder {
        Builder() {}
    }
}
