package io.crmkit.spi.chance;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A sales opportunity: someone may become, or buy as, a customer. For reading it is owned by creator and assignee.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface Chance extends State<ChanceId> {

    /** The token of this kind. */
    Kind<Chance, ChanceId> KIND = Kind.of("chance", Chance.class, ChanceId::new)
            .partOf(Chance::getCustomer)
            .unique("externalId", Chance::getExternalId);

    @Override
    ChanceId getId();

    /** {@return who the chance is to the host; unique} */
    Optional<String> getExternalId();

    /** {@return how far it has come} */
    ChanceStatus getStatus();

    /** {@return where it came from, a value of the dictionary} */
    Optional<String> getSource();

    /** {@return who may become a customer} */
    @Value.Redacted
    String getCustomerName();

    /** {@return what it is about, in a line} */
    @Value.Redacted
    String getTitle();

    /** {@return how likely it is to be won, in per cent, from 0 to 100} */
    int getSuccessRate();

    /** {@return what it would bring if it is won, as estimated} */
    Optional<Money> getExpectedValue();

    /** {@return the person to talk to} */
    @Value.Redacted
    Optional<String> getContactName();

    /** {@return the telephone number of that person} */
    @Value.Redacted
    Optional<String> getPhone();

    /** {@return what it is about} */
    @Value.Redacted
    String getDescription();

    /** {@return who recorded it; absent when the system did} */
    Optional<UserId> getCreatedBy();

    /** {@return when it was recorded} */
    Instant getCreatedAt();

    /** {@return who develops it; absent exactly while it is unassigned} */
    Optional<UserId> getAssignee();

    /** {@return when it was given to its assignee; present exactly when there is one} */
    Optional<Instant> getAssignedAt();

    /** {@return why it failed; present exactly when it did} */
    @Value.Redacted
    Optional<String> getFailureReason();

    /** {@return what it was won for; absent unless it is won} */
    Optional<Money> getWonValue();

    /** {@return the customer it is about, if there is one already; present when it is won} */
    Optional<CustomerId> getCustomer();

    /** Keeps what the status says true. */
    @Value.Check
    default void check() {
        require(getSuccessRate() >= 0 && getSuccessRate() <= 100, "success rate is from 0 to 100");
        require(
                getAssignee().isPresent() == (getStatus() != ChanceStatus.UNASSIGNED),
                "assignee is present exactly when not unassigned");
        require(getAssignedAt().isPresent() == getAssignee().isPresent(), "assigned at goes with assignee");
        require(
                getFailureReason().isPresent() == (getStatus() == ChanceStatus.FAILED),
                "failure reason is present exactly when failed");
        require(getWonValue().isEmpty() || getStatus() == ChanceStatus.WON, "only a won chance has a won value");
        require(getCustomer().isPresent() || getStatus() != ChanceStatus.WON, "a won chance has a customer");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException(rule);
        }
    }

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default Chance withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds chances. */
    final class Builder extends ImmutableChance.Builder {
        Builder() {}
    }
}
