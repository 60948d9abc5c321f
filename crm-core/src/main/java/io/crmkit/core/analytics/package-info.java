/** Analytics: what customers are worth, how steadily they buy, and whether they come back. */
@NullMarked
package io.crmkit.core.analytics;

import org.jspecify.annotations.NullMarked;
