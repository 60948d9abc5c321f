/** Internal to crm-jpa: loss cases with their measures. */
@NullMarked
package io.crmkit.jpa.loss;

import org.jspecify.annotations.NullMarked;
