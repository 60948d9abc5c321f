package io.crmkit.spi.order;

import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Decimals;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import io.crmkit.spi.value.UniqueKey;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How much of a product is where; the host owns it, the CRM reads it. Nobody owns it for reading.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface StockItem extends State<StockItemId> {

    /** The token of this kind. */
    Kind<StockItem, StockItemId> KIND = Kind.of("stock-item", StockItem.class, StockItemId::new)
            .partOf(item -> Optional.of(item.getProduct()))
            .unique(
                    "place",
                    item -> Optional.of(String.join(
                            UniqueKey.SEPARATOR,
                            item.getProduct().value().toString(),
                            item.getWarehouse(),
                            item.getBin())));

    @Override
    StockItemId getId();

    /** {@return the product} */
    ProductId getProduct();

    /** {@return the warehouse} */
    String getWarehouse();

    /** {@return the bin in the warehouse; empty where it has none} */
    String getBin();

    /** {@return how many units are there; not below zero} */
    BigDecimal getCount();

    /** {@return what else should be known} */
    @Value.Redacted
    Optional<String> getMemo();

    /** {@return this item with the count in one form, so that equal items are equal} */
    @Value.Check
    default StockItem normalized() {
        BigDecimal plain = Decimals.plain(getCount());
        return plain.scale() == getCount().scale()
                ? this
                : builder().from(this).count(plain).build();
    }

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default StockItem withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds stock items. */
    final class Builder extends ImmutableStockItem.Builder {
        Builder() {}
    }
}
