package io.crmkit.core.settings;

import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.CrmStyle;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a host may set about the rules. Everything has a default. Building settings out of range throws {@link
 * IllegalArgumentException}.
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

    /** {@return how many calendar months without an order lead to a warning of loss; by default 6} */
    @Value.Default
    default int getLossWindowMonths() {
        return 6;
    }

    /**
     * {@return whether loss cases are recovered, and lost customers won back, by an order that arrives, and cases by
     * the customer's manager}
     */
    @Value.Default
    default boolean isRecoveryEnabled() {
        return true;
    }

    /** {@return the least satisfaction, from 1 to 5, with which a service request is done; by default 3} */
    @Value.Default
    default int getSatisfactionThreshold() {
        return 3;
    }

    /** {@return whether a service request is archived as soon as the customer is satisfied; by default it is} */
    @Value.Default
    default boolean isAutomaticArchive() {
        return true;
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

    /** {@return the most customers that one command of a scan warns of; by default 500} */
    @Value.Default
    default int getScanBatchSize() {
        return 500;
    }

    /** {@return the most records that one command of a hand-over moves; by default 500} */
    @Value.Default
    default int getHandOverBatchSize() {
        return 500;
    }

    /** Keeps settings in their ranges. */
    @Value.Check
    default void check() {
        require(getLossWindowMonths() > 0, "lossWindowMonths is above zero");
        require(getSatisfactionThreshold() >= 1 && getSatisfactionThreshold() <= 5, "satisfactionThreshold is 1 to 5");
        require(getMaxPageSize() > 0, "maxPageSize is above zero");
        require(getMaxImportRows() > 0, "maxImportRows is above zero");
        require(getScanBatchSize() > 0, "scanBatchSize is above zero");
        require(getHandOverBatchSize() > 0, "handOverBatchSize is above zero");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
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
                .recoveryEnabled(false)
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
