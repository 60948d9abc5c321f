package io.crmkit.core.order;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.handling.Reader;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads products and stock. Every method throws {@link CrmException} if the actor may not see them.
 *
 * <p>Called by hosts.
 */
public final class Products {
    private final Reader reader;

    /**
     * Internal: sessions make it.
     *
     * @param reader reads on behalf of the actor
     */
    public Products(Reader reader) {
        this.reader = reader;
    }

    /**
     * {@return a product}
     *
     * @param id the product
     * @throws CrmException if there is none
     */
    public Product get(ProductId id) {
        return reader.get(
                Product.KIND,
                OrderPermission.CATALOGUE,
                (unit, scope) -> unit.products().find(id, scope));
    }

    /**
     * {@return the product that the host knows by an id of its own, if it may be seen}
     *
     * @param externalId the host's id
     */
    public Optional<Product> findByExternalId(String externalId) {
        return reader.find(
                OrderPermission.CATALOGUE,
                externalId,
                (unit, ids, scope) -> unit.products().findByExternalIds(ids, scope));
    }

    /**
     * {@return a page of the products that meet a query, in its order}
     *
     * @param query which products
     * @param page which page
     */
    public Page<Product> list(ProductQuery query, PageRequest page) {
        PageRequest checked = reader.checked(query, page);
        return reader.scoped(
                OrderPermission.CATALOGUE, (unit, scope) -> unit.products().list(query, checked, scope));
    }

    /**
     * {@return how many products meet a query}
     *
     * @param query which products
     */
    public long count(ProductQuery query) {
        ProductQuery checked = reader.checked(query);
        return reader.scoped(
                OrderPermission.CATALOGUE, (unit, scope) -> unit.products().count(checked, scope));
    }

    /**
     * {@return what is in stock of a product, ordered by warehouse and bin}
     *
     * @param product the product
     */
    public List<StockItem> stock(ProductId product) {
        return reader.scoped(
                OrderPermission.CATALOGUE, (unit, scope) -> unit.products().stock(Set.of(product), scope));
    }
}
