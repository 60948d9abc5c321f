/** The reports of the tour as tables, and what is to be known of each: the pages and the export are made from these. */
@NullMarked
package io.crmkit.examples.tour.reporting;

import org.jspecify.annotations.NullMarked;
