/** The sales data that the CRM reads: orders, products, stock. */
@NullMarked
package io.crmkit.spi.order;

import org.jspecify.annotations.NullMarked;
