/** Internal to crm-jpa: the history. */
@NullMarked
package io.crmkit.jpa.event;

import org.jspecify.annotations.NullMarked;
