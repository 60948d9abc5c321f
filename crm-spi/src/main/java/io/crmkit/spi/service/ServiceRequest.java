package io.crmkit.spi.service;

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
 * What a customer asks for after the sale: advice, a remedy, an ear for a suggestion. For reading it is owned by its
 * creator, its assignee and the customer's manager. Handling and feedback are those of the last round; what was said in
 * earlier rounds is in the history.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface ServiceRequest extends State<ServiceRequestId> {

    /** The token of this kind. */
    Kind<ServiceRequest, ServiceRequestId> KIND = Kind.of(
                    "service-request", ServiceRequest.class, ServiceRequestId::new)
            .partOf(request -> Optional.of(request.getCustomer()))
            .unique("externalId", ServiceRequest::getExternalId);

    @Override
    ServiceRequestId getId();

    /** {@return who the request is to the host: its ticket number; unique} */
    Optional<String> getExternalId();

    /** {@return how far it has come} */
    ServiceStatus getStatus();

    /** {@return what kind of request it is, a value of the dictionary} */
    String getType();

    /** {@return what it is about, in a line} */
    @Value.Redacted
    String getTitle();

    /** {@return the customer who asks} */
    CustomerId getCustomer();

    /** {@return what is asked for} */
    @Value.Redacted
    String getRequest();

    /** {@return who recorded it; absent when the system did} */
    Optional<UserId> getCreatedBy();

    /** {@return when it was recorded} */
    Instant getCreatedAt();

    /** {@return the business day on which it was recorded, in the zone that the settings then had} */
    LocalDate getCreatedOn();

    /** {@return who handles it; absent exactly until it is assigned} */
    Optional<UserId> getAssignee();

    /** {@return when it was given to its assignee; present exactly when there is one} */
    Optional<Instant> getAssignedAt();

    /** {@return what was done about it; present exactly from when it is processed} */
    Optional<Handling> getHandling();

    /** {@return what the customer says of the handling; present exactly from when it is fed back} */
    Optional<Feedback> getFeedback();

    /** {@return how often the customer was not satisfied, so that it had to be handled again} */
    @Value.Default
    default int getReworkCount() {
        return 0;
    }

    /** {@return when it was archived; present exactly when it is} */
    Optional<Instant> getArchivedAt();

    /** Keeps what the status says true. */
    @Value.Check
    default void check() {
        ServiceStatus status = getStatus();
        require(
                getAssignee().isPresent() == (status != ServiceStatus.CREATED),
                "assignee is present exactly when not created");
        require(getAssignedAt().isPresent() == getAssignee().isPresent(), "assigned at goes with assignee");
        require(
                getHandling().isPresent() == (status.compareTo(ServiceStatus.PROCESSED) >= 0),
                "handling is present exactly from when processed");
        require(
                getFeedback().isPresent() == (status.compareTo(ServiceStatus.FED_BACK) >= 0),
                "feedback is present exactly from when fed back");
        require(
                getArchivedAt().isPresent() == (status == ServiceStatus.ARCHIVED),
                "archived at is present exactly when archived");
        require(getReworkCount() >= 0, "rework count is not below zero");
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
    default ServiceRequest withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds service requests. */
    final class Builder extends ImmutableServiceRequest.Builder {
        Builder() {}
    }
}
