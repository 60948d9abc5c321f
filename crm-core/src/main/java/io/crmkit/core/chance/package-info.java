/** The life cycle of a chance, from creation to won or failed: commands, rules, reads. */
@NullMarked
package io.crmkit.core.chance;

import org.jspecify.annotations.NullMarked;
