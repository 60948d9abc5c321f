/**
 * Whether what people write comes out again where it should not: in texts of objects, in logs, in messages. Used by the
 * tests of other modules too.
 */
@NullMarked
package io.crmkit.core.privacy;

import org.jspecify.annotations.NullMarked;
