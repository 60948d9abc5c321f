/** Internal to crm-jpa: the sales data: products and stock. */
@NullMarked
package io.crmkit.jpa.order;

import org.jspecify.annotations.NullMarked;
