package io.crmkit.spi.order;

import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.SortedQuery;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which products to list: those that meet every criterion given.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface ProductQuery extends SortedQuery<Product> {

    /** {@return a text that the name contains, compared as {@link io.crmkit.spi.value.NameKey#fold} folds} */
    Optional<String> getNameContains();

    /**
     * {@return a text that the model contains, compared as {@link io.crmkit.spi.value.NameKey#fold} folds; a product
     * without one does not meet it}
     */
    Optional<String> getModelContains();

    @Override
    @Value.Default
    default ProductSort getSort() {
        return ProductSort.ENTERED;
    }

    @Override
    @Value.Default
    default boolean isDescending() {
        return false;
    }

    /** {@return the query that every product meets} */
    static ProductQuery any() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds queries. */
    final class Builder extends ImmutableProductQuery.Builder {
        Builder() {}
    }
}
