package io.crmkit.spi.report;

import io.crmkit.spi.order.ProductId;

/**
 * What reports call a product.
 *
 * <p>Made by stores; read by the core and by hosts.
 *
 * @param id the product
 * @param name its name
 */
public record ProductLabel(ProductId id, String name) {}
