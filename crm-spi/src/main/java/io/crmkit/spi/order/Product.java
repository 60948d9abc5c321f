package io.crmkit.spi.order;

import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.State;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is sold; the host owns it, the CRM reads it. Nobody owns it for reading.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface Product extends State<ProductId> {

    /** The token of this kind. */
    Kind<Product, ProductId> KIND =
            Kind.of("product", Product.class, ProductId::new).unique("externalId", Product::getExternalId);

    @Override
    ProductId getId();

    /** {@return who the product is to the host: its product code; unique} */
    Optional<String> getExternalId();

    /** {@return the name} */
    String getName();

    /** {@return the model} */
    Optional<String> getModel();

    /** {@return the batch or grade} */
    Optional<String> getBatch();

    /** {@return the unit it is sold in} */
    Optional<String> getUnit();

    /** {@return the list price of one unit} */
    Optional<Money> getPrice();

    /** {@return what else should be known} */
    @Value.Redacted
    Optional<String> getMemo();

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default Product withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds products. */
    final class Builder extends ImmutableProduct.Builder {
        Builder() {}
    }
}
