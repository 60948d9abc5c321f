/** Tests of calculations in parts. */
@NullMarked
package io.crmkit.examples.scale;

import org.jspecify.annotations.NullMarked;
