@NullMarked
package io.crmkit.examples.tour.markup;

import org.jspecify.annotations.NullMarked;
