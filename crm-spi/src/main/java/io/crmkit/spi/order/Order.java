package io.crmkit.spi.order;

import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a customer ordered; the host owns it, the CRM reads it. For reading it is owned by the customer's manager.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface Order extends State<OrderId> {

    /** The token of this kind. */
    Kind<Order, OrderId> KIND = Kind.of("order", Order.class, OrderId::new)
            .partOf(order -> Optional.of(order.getCustomer()))
            .unique("externalId", Order::getExternalId);

    @Override
    OrderId getId();

    /** {@return who the order is to the host: its order number; unique} */
    Optional<String> getExternalId();

    /** {@return the customer who ordered} */
    CustomerId getCustomer();

    /** {@return the day of the order} */
    LocalDate getDate();

    /** {@return where it goes} */
    @Value.Redacted
    Optional<String> getDeliveryAddress();

    /** {@return how far it has come} */
    OrderStatus getStatus();

    /** {@return the currency of every line and of the total} */
    Currency getCurrency();

    /** {@return the lines, in their order} */
    List<OrderLine> getLines();

    /** {@return the exact sum of the net amounts of the lines; stores keep it, so that reports need no lines} */
    @Value.Derived
    default Money getNetTotal() {
        Money total = Money.zero(getCurrency());
        for (OrderLine line : getLines()) {
            total = total.plus(line.net());
        }
        return total;
    }

    /** {@return when the CRM learnt of it in this form} */
    Instant getRecordedAt();

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default Order withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds orders. */
    final class Builder extends ImmutableOrder.Builder {
        Builder() {}
    }
}
