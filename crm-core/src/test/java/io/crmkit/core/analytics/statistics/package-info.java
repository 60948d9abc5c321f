@NullMarked
package io.crmkit.core.analytics.statistics;

import org.jspecify.annotations.NullMarked;
