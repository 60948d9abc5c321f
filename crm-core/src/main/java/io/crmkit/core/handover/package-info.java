/** Handing over the work of someone who leaves. */
@NullMarked
package io.crmkit.core.handover;

import org.jspecify.annotations.NullMarked;
