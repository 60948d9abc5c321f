/**
 * The reports as one page with charts, which needs nothing but a browser. Another report comes in by its place in {@link
 * io.crmkit.examples.tour.reporting.ReportSet}, a table beside the others there, and a panel that {@link
 * io.crmkit.examples.tour.dashboard.Dashboard} lists.
 */
@NullMarked
package io.crmkit.examples.tour.dashboard;

import org.jspecify.annotations.NullMarked;
