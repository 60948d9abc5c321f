/** Tests of the tour, against SQL over the data set. */
@NullMarked
package io.crmkit.examples.tour;

import org.jspecify.annotations.NullMarked;
