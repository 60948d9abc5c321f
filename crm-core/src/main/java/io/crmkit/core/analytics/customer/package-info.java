/** Analytics of customers: what they are worth, how steadily they buy, and whether they come back. */
@NullMarked
package io.crmkit.core.analytics.customer;

import org.jspecify.annotations.NullMarked;
