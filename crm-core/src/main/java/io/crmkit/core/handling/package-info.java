/** How features hand their handlers to the pipeline. Internal: public for this module's own packages only. */
@NullMarked
package io.crmkit.core.handling;

import org.jspecify.annotations.NullMarked;
