package io.crmkit.spi.records;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.ProductRepository;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.order.StockItemId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class ProductReads implements ProductRepository {
    private static final Comparator<StockItem> STOCK_ORDER = Comparator.comparing(StockItem::getProduct)
            .thenComparing(StockItem::getWarehouse)
            .thenComparing(StockItem::getBin);

    private final RecordsOf<Product, ProductId> products;
    private final RecordsOf<StockItem, StockItemId> stock;

    ProductReads(Records records) {
        products = records.of(Product.KIND);
        stock = records.of(StockItem.KIND);
    }

    @Override
    public Optional<Product> find(ProductId id, AccessScope scope) {
        return Rows.one(products, id, product -> scope.admits(Set.of()));
    }

    @Override
    public List<Product> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Rows.byKeys(products, "product.externalId", externalIds, product -> scope.admits(Set.of()));
    }

    @Override
    public Page<Product> list(ProductQuery query, PageRequest page, AccessScope scope) {
        return Rows.page(
                products, Optional.empty(), query, page, product -> meets(query, product) && scope.admits(Set.of()));
    }

    @Override
    public long count(ProductQuery query, AccessScope scope) {
        return products.all()
                .filter(product -> meets(query, product) && scope.admits(Set.of()))
                .count();
    }

    @Override
    public List<StockItem> stock(Set<ProductId> ids, AccessScope scope) {
        return Rows.list(ids.stream()
                .flatMap(stock::withParent)
                .filter(item -> scope.admits(Set.of()))
                .sorted(STOCK_ORDER));
    }

    private static boolean meets(ProductQuery query, Product product) {
        return Rows.contains(query.getNameContains(), product.getName())
                && Rows.contains(query.getModelContains(), product.getModel());
    }
}
