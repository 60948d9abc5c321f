package io.crmkit.jpa.order;

import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductRepository;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.order.StockItemId;
import java.util.List;

/** Internal to crm-jpa: what the store takes from products and stock. */
public final class ProductFeature {
    static final StoredKind<Product, ProductId, ProductEntity> PRODUCT =
            new StoredKind<>(Product.KIND, ProductEntity.class, "CrmProduct", new ProductMapperImpl());
    static final StoredKind<StockItem, StockItemId, StockItemEntity> STOCK_ITEM =
            new StoredKind<>(StockItem.KIND, StockItemEntity.class, "CrmStockItem", new StockItemMapperImpl());

    private ProductFeature() {}

    /** {@return the kinds, in the order of their foreign keys} */
    public static List<StoredKind<?, ?, ?>> kinds() {
        return List.of(PRODUCT, STOCK_ITEM);
    }

    /**
     * {@return the reading port}
     *
     * @param db the entity manager of the unit
     */
    public static ProductRepository reads(Db db) {
        return new ProductReads(db);
    }
}
