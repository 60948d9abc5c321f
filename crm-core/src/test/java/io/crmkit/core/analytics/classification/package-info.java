@NullMarked
package io.crmkit.core.analytics.classification;

import org.jspecify.annotations.NullMarked;
