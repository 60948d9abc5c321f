/** Writes elements of a page, well-formed as XML and understood as HTML. */
@NullMarked
package io.crmkit.examples.tour.markup;

import org.jspecify.annotations.NullMarked;
