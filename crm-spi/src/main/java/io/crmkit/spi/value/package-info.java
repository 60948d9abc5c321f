/** The words that every feature speaks in: identified and versioned state, money, periods, name keys, pages. */
@NullMarked
package io.crmkit.spi.value;

import org.jspecify.annotations.NullMarked;
