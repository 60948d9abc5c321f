/** The reference implementation of the store, in memory. */
@NullMarked
package io.crmkit.spi.memory;

import org.jspecify.annotations.NullMarked;
