/** The tests of this module on machines with other time zones and languages. */
@NullMarked
package io.crmkit.core.machine;

import org.jspecify.annotations.NullMarked;
