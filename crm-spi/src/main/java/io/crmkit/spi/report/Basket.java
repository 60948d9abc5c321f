package io.crmkit.spi.report;

import io.crmkit.spi.order.ProductId;
import java.util.Set;

/**
 * The products that were bought together, in one order.
 *
 * <p>Made by stores; read by the core, and by hosts that run report calculations in parts.
 *
 * @param products the products of its lines, each once; at least one
 */
public record Basket(Set<ProductId> products) {

    /**
     * Makes a basket.
     *
     * @param products the products
     */
    public Basket {
        products = Set.copyOf(products);
    }
}
