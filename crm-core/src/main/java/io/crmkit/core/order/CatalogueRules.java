package io.crmkit.core.order;

import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.order.StockItemId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens to products and stock. The ids given are new ones, one for each row. */
final class CatalogueRules {
    private CatalogueRules() {}

    static Decision<ImportSummary> products(ImportProducts command, CatalogueImport loaded, List<UUID> ids) {
        Iterator<UUID> next = ids.iterator();
        Outcome outcome = new Outcome();
        Batch batch = new Batch();
        for (ImportProducts.Row row : command.rows()) {
            Product before = loaded.products().get(row.externalId());
            Product.Builder builder = before == null
                    ? Product.builder().id(new ProductId(next.next())).externalId(row.externalId())
                    : Product.builder().from(before);
            Product after = builder.name(row.name().strip())
                    .model(Optional.ofNullable(row.model()))
                    .batch(Optional.ofNullable(row.batch()))
                    .unit(Optional.ofNullable(row.unit()))
                    .price(Optional.ofNullable(row.price()))
                    .memo(Optional.ofNullable(row.memo()))
                    .build();
            batch.write(outcome, Product.KIND, before, after, Map.of());
        }
        return outcome.answer(batch.summary());
    }

    static Decision<ImportSummary> stock(ImportStock command, CatalogueImport loaded, List<UUID> ids) {
        Iterator<UUID> next = ids.iterator();
        Outcome outcome = new Outcome();
        Batch batch = new Batch();
        for (ImportStock.Row row : command.rows()) {
            ProductId product = Batch.known(loaded.products(), row.product()).getId();
            StockItem before =
                    loaded.stock().get(CatalogueImport.place(product, row.warehouse(), CatalogueImport.bin(row)));
            StockItem.Builder builder = before == null
                    ? StockItem.builder()
                            .id(new StockItemId(next.next()))
                            .product(product)
                            .warehouse(row.warehouse())
                            .bin(CatalogueImport.bin(row))
                    : StockItem.builder().from(before);
            StockItem after = builder.count(row.count())
                    .memo(Optional.ofNullable(row.memo()))
                    .build();
            batch.write(outcome, StockItem.KIND, before, after, Map.of());
        }
        return outcome.answer(batch.summary());
    }
}
