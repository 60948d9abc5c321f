/** Writes reports as files for spreadsheets, which run what looks like a formula unless it is made harmless. */
@NullMarked
package io.crmkit.examples.tour.export;

import org.jspecify.annotations.NullMarked;
