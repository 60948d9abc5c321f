/** Statistical methods as pure functions of numbers, each with the source that it was published in. */
@NullMarked
package io.crmkit.core.analytics.statistics;

import org.jspecify.annotations.NullMarked;
