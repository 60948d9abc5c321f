@NullMarked
package io.crmkit.core.analytics;

import org.jspecify.annotations.NullMarked;
