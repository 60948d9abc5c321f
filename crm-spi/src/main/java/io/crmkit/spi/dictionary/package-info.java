/** The lists of values that a host may edit. */
@NullMarked
package io.crmkit.spi.dictionary;

import org.jspecify.annotations.NullMarked;
