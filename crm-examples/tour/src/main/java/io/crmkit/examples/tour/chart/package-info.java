/**
 * Charts as data, and how they are drawn: {@link io.crmkit.examples.tour.chart.BarChart bars} that lie, stand or are stacked,
 * {@link io.crmkit.examples.tour.chart.LineChart lines} that are straight or in steps, with a band if there is one, and {@link
 * io.crmkit.examples.tour.chart.HeatMap heat maps}. They know nothing of what they show.
 */
@NullMarked
package io.crmkit.examples.tour.chart;

import org.jspecify.annotations.NullMarked;
