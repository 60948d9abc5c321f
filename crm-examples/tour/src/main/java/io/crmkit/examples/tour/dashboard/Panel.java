package io.crmkit.examples.tour.dashboard;

import io.crmkit.examples.tour.chart.Chart;
import io.crmkit.examples.tour.reporting.ReportTable;

/**
 * A chart with all that one has to know to read it.
 *
 * @param id tells it from the others of the page
 * @param title what it is
 * @param finding what it shows, in a sentence or two
 * @param chart the chart
 * @param table the figures that it was drawn from, and what is to be known of them
 */
record Panel(String id, String title, String finding, Chart chart, ReportTable table) {}
