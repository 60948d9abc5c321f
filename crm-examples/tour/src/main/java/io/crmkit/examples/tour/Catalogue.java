package io.crmkit.examples.tour;

import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.order.ImportStock;
import io.crmkit.examples.tour.SteelWheels.Product;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;

/** Products, and how much of each is in stock. */
final class Catalogue {
    /** The data set tells how much is in stock, but not where. */
    static final String WAREHOUSE = "San Francisco";

    private Catalogue() {}

    static ImportProducts.Row product(Product product) {
        return new ImportProducts.Row(
                product.code(),
                product.name(),
                product.line() + " " + product.scale(),
                null,
                "piece",
                new Money(product.listPrice(), SalesHistory.CURRENCY),
                "Made by " + product.vendor() + ".\n" + product.description());
    }

    static ImportStock.Row stock(Product product) {
        return new ImportStock.Row(product.code(), WAREHOUSE, null, BigDecimal.valueOf(product.inStock()), null);
    }
}
