/** Internal to crm-jpa: orders with their lines, products and stock. */
@NullMarked
package io.crmkit.jpa.order;

import org.jspecify.annotations.NullMarked;
