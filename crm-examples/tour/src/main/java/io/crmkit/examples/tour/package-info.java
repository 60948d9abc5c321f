/** A tour of crmkit on the order history of Steel Wheels: imported, worked on and reported, on the terminal. */
@NullMarked
package io.crmkit.examples.tour;

import org.jspecify.annotations.NullMarked;
