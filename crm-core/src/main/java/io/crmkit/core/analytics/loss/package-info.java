/** Analytics of loss: who is lost and why, for how long customers stay, and who may be lost next. */
@NullMarked
package io.crmkit.core.analytics.loss;

import org.jspecify.annotations.NullMarked;
