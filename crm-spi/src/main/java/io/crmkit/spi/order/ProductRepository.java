package io.crmkit.spi.order;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads products and stock. Nobody owns their rows.
 *
 * <p>Implemented by stores.
 */
public interface ProductRepository {

    /**
     * {@return a product}
     *
     * @param id the product
     * @param scope what may be seen
     */
    Optional<Product> find(ProductId id, AccessScope scope);

    /**
     * {@return the products that have one of these external ids, in no order}
     *
     * @param externalIds the external ids
     * @param scope what may be seen
     */
    List<Product> findByExternalIds(Set<String> externalIds, AccessScope scope);

    /**
     * {@return a page of the products that meet a query, in its order}
     *
     * @param query which products
     * @param page which page
     * @param scope what may be seen
     */
    Page<Product> list(ProductQuery query, PageRequest page, AccessScope scope);

    /**
     * {@return how many products meet a query}
     *
     * @param query which products
     * @param scope what may be seen
     */
    long count(ProductQuery query, AccessScope scope);

    /**
     * {@return what is in stock of these products, ordered by product, warehouse and bin}
     *
     * @param products the products
     * @param scope what may be seen
     */
    List<StockItem> stock(Set<ProductId> products, AccessScope scope);
}
