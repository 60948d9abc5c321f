/** Figures, always as ratios to a baseline measured in the same run. */
@NullMarked
package io.crmkit.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
