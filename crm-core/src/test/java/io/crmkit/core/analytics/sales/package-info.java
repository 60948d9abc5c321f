@NullMarked
package io.crmkit.core.analytics.sales;

import org.jspecify.annotations.NullMarked;
