/** Customers who are about to be lost, and what becomes of them. */
@NullMarked
package io.crmkit.spi.loss;

import org.jspecify.annotations.NullMarked;
