package io.crmkit.core.order;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Faults;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.value.UniqueKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    static String place(ProductId product, String warehouse, String bin) {
        return String.join(UniqueKey.SEPARATOR, product.value().toString(), warehouse, bin);
    }

    static String bin(ImportStock.Row row) {
        return Optional.ofNullable(row.bin()).orElse("");
    }
}
