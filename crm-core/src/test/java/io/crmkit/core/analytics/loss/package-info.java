@NullMarked
package io.crmkit.core.analytics.loss;

import org.jspecify.annotations.NullMarked;
