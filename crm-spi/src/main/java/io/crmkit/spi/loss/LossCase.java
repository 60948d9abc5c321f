package io.crmkit.spi.loss;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The record that a customer is about to be lost, on what evidence, what is done about it, and the outcome. A customer
 * has one open case at the most. For reading it is owned by the customer's manager.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface LossCase extends State<LossCaseId> {

    /** The name of the key that no two cases share: the customer, while the case is open. */
    String OPEN_KEY = "loss-case.open";

    /** The token of this kind. */
    Kind<LossCase, LossCaseId> KIND = Kind.of("loss-case", LossCase.class, LossCaseId::new)
            .partOf(lossCase -> Optional.of(lossCase.getCustomer()))
            .unique(
                    "open",
                    lossCase -> lossCase.getStatus().isOpen()
                            ? Optional.of(lossCase.getCustomer().value().toString())
                            : Optional.empty());

    @Override
    LossCaseId getId();

    /** {@return the customer} */
    CustomerId getCustomer();

    /** {@return who was in charge of the customer at the last step of the case, winning back excepted} */
    UserId getManager();

    /** {@return how far it has come} */
    LossStatus getStatus();

    /** {@return the evidence: the date of the last qualifying order; absent when there never was one} */
    Optional<LocalDate> getLastOrderDate();

    /** {@return the evidence: how many calendar months without an order lead to a warning} */
    int getLimitMonths();

    /** {@return the evidence: the business day as of which the customer was warned of} */
    LocalDate getWarnedOn();

    /** {@return when it was opened} */
    Instant getOpenedAt();

    /** {@return what is done to keep the customer, in the order in which it was appended} */
    List<LossMeasure> getMeasures();

    /** {@return why the customer is lost, a value of the dictionary; present exactly when determined} */
    Optional<String> getReasonClass();

    /** {@return why the customer is lost, in words; present exactly when determined} */
    @Value.Redacted
    Optional<String> getReason();

    /** {@return the business day of the loss; present exactly when determined} */
    Optional<LocalDate> getLostDate();

    /** {@return when it was decided; present exactly when it is not open} */
    Optional<Instant> getClosedAt();

    /** Keeps what the status says true. */
    @Value.Check
    default void check() {
        boolean determined = getStatus() == LossStatus.DETERMINED;
        require(getLimitMonths() > 0, "the limit is above zero");
        require(getReasonClass().isPresent() == determined, "reason class is present exactly when determined");
        require(getReason().isPresent() == determined, "reason is present exactly when determined");
        require(getLostDate().isPresent() == determined, "lost date is present exactly when determined");
        require(getClosedAt().isPresent() != getStatus().isOpen(), "closed at is present exactly when not open");
        require(
                !getMeasures().isEmpty() || getStatus() != LossStatus.SUSPENDED,
                "a suspended case has a measure at least");
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
    default LossCase withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds loss cases. */
    final class Builder extends ImmutableLossCase.Builder {
        Builder() {}
    }
}
