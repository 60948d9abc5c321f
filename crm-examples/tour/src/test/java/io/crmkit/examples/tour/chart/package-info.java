@NullMarked
package io.crmkit.examples.tour.chart;

import org.jspecify.annotations.NullMarked;
