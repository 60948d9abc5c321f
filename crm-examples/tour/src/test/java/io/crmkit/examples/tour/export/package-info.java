@NullMarked
package io.crmkit.examples.tour.export;

import org.jspecify.annotations.NullMarked;
