@NullMarked
package io.crmkit.examples.tour.dashboard;

import org.jspecify.annotations.NullMarked;
