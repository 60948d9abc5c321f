/** Importing and reading products, stock and orders. */
@NullMarked
package io.crmkit.core.order;

import org.jspecify.annotations.NullMarked;
