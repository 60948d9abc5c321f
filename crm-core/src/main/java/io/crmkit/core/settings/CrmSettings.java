package io.crmkit.core.settings;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a host may set about the rules. Everything has a default.
 *
 * <p>Called by hosts.
 */
@Value.Immutable
@CrmStyle
public interface CrmSettings {

    /** {@return the zone whose calendar days are business days; by default UTC} */
    @Value.Default
    default ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** {@return which fields of a customer must be filled} */
    @Value.Default
    default CustomerDataPolicy getCustomerDataPolicy() {
        return CustomerDataPolicy.standard();
    }

    /** {@return whether a chance may be taken back from its assignee while no plan result is recorded} */
    @Value.Default
    default boolean isUnassignEnabled() {
        return true;
    }

    /** {@return the statuses of orders that count as sales; by default every one but new and cancelled} */
    @Value.Default
    default Set<OrderStatus> getQualifyingStatuses() {
        return EnumSet.complementOf(EnumSet.of(OrderStatus.NEW, OrderStatus.CANCELLED));
    }

    /** {@return the most rows of a page; by default 500} */
    @Value.Default
    default int getMaxPageSize() {
        return 500;
    }

    /** {@return the most rows of one import command; by default 1,000} */
    @Value.Default
    default int getMaxImportRows() {
        return 1000;
    }

    /** {@return the defaults} */
    static CrmSettings standard() {
        return builder().build();
    }

    /** {@return the settings that keep the classic system to the letter} */
    static CrmSettings classic() {
        return builder()
                .customerDataPolicy(CustomerDataPolicy.classic())
                .unassignEnabled(false)
                .build();
    }

    /** {@return a builder that holds the defaults} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds settings. */
    final class Builder extends ImmutableCrmSettings.Builder {
        Builder() {}
    }
}
