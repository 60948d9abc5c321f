/** What a host may set about the rules. */
@NullMarked
package io.crmkit.core.settings;

import org.jspecify.annotations.NullMarked;
