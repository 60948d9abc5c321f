/** Analytics of sales: how chances go, what they will bring, and what is sold. */
@NullMarked
package io.crmkit.core.analytics.sales;

import org.jspecify.annotations.NullMarked;
