@NullMarked
package io.crmkit.core.analytics.customer;

import org.jspecify.annotations.NullMarked;
