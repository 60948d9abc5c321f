/** Customers, their contacts, and the guard record that keeps rules over a customer apart. */
@NullMarked
package io.crmkit.spi.customer;

import org.jspecify.annotations.NullMarked;
