/**
 * Who sees what: every way to read, over random organisations, against a naive reckoning of who may see each row; and
 * what refusals tell of rows that somebody may not see.
 */
@NullMarked
package io.crmkit.core.reach;

import org.jspecify.annotations.NullMarked;
