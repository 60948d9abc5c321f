/** Customer loss: warning, suspension, determination, recovery. */
@NullMarked
package io.crmkit.core.loss;

import org.jspecify.annotations.NullMarked;
