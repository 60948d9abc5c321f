/** Analytics: what can be learned from the data beside the reports, by what it is about. */
@NullMarked
package io.crmkit.core.analytics;

import org.jspecify.annotations.NullMarked;
