package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.ProductRepository;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.order.StockItemId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Products, and how much of each is where. */
record Articles(Db db) implements ProductRepository {
    static final Table<Product, ProductId, Product.Builder> ARTICLES = new Shape<>(
                    Product.KIND,
                    "article",
                    Product::builder,
                    Product.Builder::id,
                    Product.Builder::version,
                    Product.Builder::build)
            .mayHave("article_no", ColumnType.TEXT, Product::getExternalId, Product.Builder::externalId)
            .has("name", ColumnType.TEXT, Product::getName, Product.Builder::name)
            .folds("name_folded", Product::getName)
            .mayHave("model", ColumnType.TEXT, Product::getModel, Product.Builder::model)
            .mayFold("model_folded", Product::getModel)
            .mayHave("batch", ColumnType.TEXT, Product::getBatch, Product.Builder::batch)
            .mayHave("unit", ColumnType.TEXT, Product::getUnit, Product.Builder::unit)
            .mayCost("price", Product::getPrice, Product.Builder::price)
            .mayHave("memo", ColumnType.TEXT, Product::getMemo, Product.Builder::memo)
            .parksKeys("article_no = null")
            .table();

    static final Table<StockItem, StockItemId, StockItem.Builder> STOCK = new Shape<>(
                    StockItem.KIND,
                    "article_stock",
                    StockItem::builder,
                    StockItem.Builder::id,
                    StockItem.Builder::version,
                    StockItem.Builder::build)
            .has("article_id", ColumnType.id(ProductId::new), StockItem::getProduct, StockItem.Builder::product)
            .has("warehouse", ColumnType.TEXT, StockItem::getWarehouse, StockItem.Builder::warehouse)
            .has("bin", ColumnType.TEXT, StockItem::getBin, StockItem.Builder::bin)
            .has("quantity", ColumnType.DECIMAL, StockItem::getCount, StockItem.Builder::count)
            .mayHave("memo", ColumnType.TEXT, StockItem::getMemo, StockItem.Builder::memo)
            .parksKeys("bin = cast(id as varchar)")
            .table();

    @Override
    public Optional<Product> find(ProductId id, AccessScope scope) {
        return ARTICLES.find(db, id, scope);
    }

    @Override
    public List<Product> findByExternalIds(Set<String> externalIds, AccessScope scope) {
        return ARTICLES.list(ARTICLES.visible(db, scope).in("e.article_no", externalIds), "");
    }

    @Override
    public Page<Product> list(ProductQuery query, PageRequest page, AccessScope scope) {
        return ARTICLES.page(
                meeting(query, scope),
                page,
                query,
                switch (query.getSort()) {
                    case ENTERED -> SortColumn.ID;
                    case NAME -> SortColumn.text("e.name_folded");
                });
    }

    @Override
    public long count(ProductQuery query, AccessScope scope) {
        return meeting(query, scope).count();
    }

    private Query meeting(ProductQuery query, AccessScope scope) {
        return ARTICLES.visible(db, scope)
                .contains("e.name_folded", query.getNameContains())
                .contains("e.model_folded", query.getModelContains());
    }

    @Override
    public List<StockItem> stock(Set<ProductId> products, AccessScope scope) {
        return STOCK.list(
                STOCK.visible(db, scope).in("e.article_id", products), " order by e.article_id, e.warehouse, e.bin");
    }
}
