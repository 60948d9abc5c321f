/** Facts that reports are calculated from, grouped where the data is. */
@NullMarked
package io.crmkit.spi.report;

import org.jspecify.annotations.NullMarked;
