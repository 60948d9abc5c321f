package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;

/**
 * A mark on an axis.
 *
 * @param at where it is
 * @param label what it says
 */
record Tick(BigDecimal at, String label) {}
