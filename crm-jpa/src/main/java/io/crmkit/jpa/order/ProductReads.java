package io.crmkit.jpa.order;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Chunks;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.NamePattern;
import io.crmkit.jpa.value.Select;
import io.crmkit.jpa.value.SortColumn;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.ProductRepository;
import io.crmkit.spi.order.ProductSort;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class ProductReads implements ProductRepository {
    private static final Comparator<StockItem> STOCK_ORDER = Comparator.comparing(StockItem::getProduct)
            .thenComparing(StockItem::getWarehouse)
            .thenComparing(StockItem::getBin);

    private final Db db;

    ProductReads(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Product> find(ProductId id, AccessScope scope) {
        return products(scope).byId(id.value());
    }

    @Override
    public List<Product> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return Chunks.flatMap(
                externalIds,
                some -> products(scope)
                        .whereIn("e.externalId in :externalIds", "externalIds", some)
                        .list());
    }

    @Override
    public Page<Product> list(ProductQuery query, PageRequest page, AccessScope scope) {
        return products(query, scope).page(page, query, column(query.getSort()));
    }

    @Override
    public long count(ProductQuery query, AccessScope scope) {
        return products(query, scope).count();
    }

    @Override
    public List<StockItem> stock(Set<ProductId> products, AccessScope scope) {
        List<UUID> ids = products.stream().map(ProductId::value).toList();
        return Chunks.flatMap(
                        ids,
                        some -> Scopes.ownedByNobody(db.from(ProductFeature.STOCK_ITEM), scope)
                                .whereIn("e.product in :products", "products", some)
                                .list())
                .stream()
                .sorted(STOCK_ORDER)
                .toList();
    }

    private Select<Product, ProductId, ProductEntity> products(AccessScope scope) {
        return Scopes.ownedByNobody(db.from(ProductFeature.PRODUCT), scope);
    }

    private Select<Product, ProductId, ProductEntity> products(ProductQuery query, AccessScope scope) {
        Select<Product, ProductId, ProductEntity> select = products(scope);
        query.getNameContains()
                .ifPresent(
                        part -> select.where("e.nameKey like :name escape '!'", "name", NamePattern.containing(part)));
        query.getModelContains()
                .ifPresent(part ->
                        select.where("e.modelKey like :model escape '!'", "model", NamePattern.containing(part)));
        return select;
    }

    private static SortColumn column(ProductSort sort) {
        return switch (sort) {
            case ENTERED -> SortColumn.ID;
            case NAME -> SortColumn.text("e.nameKey");
        };
    }
}
