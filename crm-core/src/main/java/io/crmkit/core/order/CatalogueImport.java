package io.crmkit.core.order;

import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.order.StockItemId;
import io.crmkit.spi.value.UniqueKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What an import of products or stock needs to know: the products it names, and what is in stock of them. */
record CatalogueImport(Map<String, Product> products, Map<String, StockItem> stock) {

    static CatalogueImport load(Unit unit, ImportProducts command) {
        return new CatalogueImport(
                products(
                        unit,
                        command.rows().stream()
                                .map(ImportProducts.Row::externalId)
                                .collect(Collectors.toSet())),
                Map.of());
    }

    static CatalogueImport load(Unit unit, ImportStock command) {
        Map<String, Product> products = products(
                unit, command.rows().stream().map(ImportStock.Row::product).collect(Collectors.toSet()));
        Set<ProductId> ids = products.values().stream().map(Product::getId).collect(Collectors.toSet());
        return new CatalogueImport(
                products,
                unit.products().stock(ids, AccessScope.all()).stream()
                        .collect(Batch.by(item -> place(item.getProduct(), item.getWarehouse(), item.getBin()))));
    }

    static Map<String, Product> products(Unit unit, Set<String> externalIds) {
        return unit.products().findByExternalIds(externalIds, AccessScope.all()).stream()
                .collect(Batch.by(product -> product.getExternalId().orElseThrow()));
    }

    static void checkProducts(ImportProducts command, CatalogueImport loaded, Context context, Faults faults) {
        Batch.check(command.rows(), ImportProducts.Row::externalId, "externalId", faults);
    }

    static void checkStock(ImportStock command, CatalogueImport loaded, Context context, Faults faults) {
        List<ImportStock.Row> rows = command.rows();
        Batch.check(
                rows,
                row -> String.join(UniqueKey.SEPARATOR, row.product(), row.warehouse(), bin(row)),
                "warehouse",
                faults);
        for (int i = 0; i < rows.size(); i++) {
            if (!loaded.products.containsKey(rows.get(i).product())) {
                faults.add("rows[" + i + "].product", ViolationCode.UNKNOWN);
            }
        }
    }

    Decision<ImportSummary> decide(ImportProducts command, Supplier<UUID> ids) {
        Outcome outcome = new Outcome();
        Batch batch = new Batch();
        for (ImportProducts.Row row : command.rows()) {
            Product before = products.get(row.externalId());
            Product.Builder builder = before == null
                    ? Product.builder().id(new ProductId(ids.get())).externalId(row.externalId())
                    : Product.builder().from(before);
            Product after = builder.name(row.name().strip())
                    .model(Optional.ofNullable(row.model()))
                    .batch(Optional.ofNullable(row.batch()))
                    .unit(Optional.ofNullable(row.unit()))
                    .price(Optional.ofNullable(row.price()))
                    .memo(Optional.ofNullable(row.memo()))
                    .build();
            if (before == null) {
                outcome.insert(Product.KIND, after).event(Product.KIND, after, Map.of());
                batch.inserted();
            } else if (!before.equals(after)) {
                outcome.update(Product.KIND, before, after).event(Product.KIND, before, Map.of());
                batch.updated();
            } else {
                batch.unchanged();
            }
        }
        return outcome.answer(batch.summary());
    }

    Decision<ImportSummary> decide(ImportStock command, Supplier<UUID> ids) {
        Outcome outcome = new Outcome();
        Batch batch = new Batch();
        for (ImportStock.Row row : command.rows()) {
            ProductId product = Batch.known(products, row.product()).getId();
            StockItem before = stock.get(place(product, row.warehouse(), bin(row)));
            StockItem.Builder builder = before == null
                    ? StockItem.builder()
                            .id(new StockItemId(ids.get()))
                            .product(product)
                            .warehouse(row.warehouse())
                            .bin(bin(row))
                    : StockItem.builder().from(before);
            StockItem after = builder.count(row.count())
                    .memo(Optional.ofNullable(row.memo()))
                    .build();
            if (before == null) {
                outcome.insert(StockItem.KIND, after).event(StockItem.KIND, after, Map.of());
                batch.inserted();
            } else if (!before.equals(after)) {
                outcome.update(StockItem.KIND, before, after).event(StockItem.KIND, before, Map.of());
                batch.updated();
            } else {
                batch.unchanged();
            }
        }
        return outcome.answer(batch.summary());
    }

    private static String place(ProductId product, String warehouse, String bin) {
        return String.join(UniqueKey.SEPARATOR, product.value().toString(), warehouse, bin);
    }

    private static String bin(ImportStock.Row row) {
        return Optional.ofNullable(row.bin()).orElse("");
    }
}
