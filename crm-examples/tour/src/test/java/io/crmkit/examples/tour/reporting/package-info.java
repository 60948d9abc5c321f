@NullMarked
package io.crmkit.examples.tour.reporting;

import org.jspecify.annotations.NullMarked;
