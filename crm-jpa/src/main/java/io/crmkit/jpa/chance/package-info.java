/** Internal to crm-jpa: chances and plan items. */
@NullMarked
package io.crmkit.jpa.chance;

import org.jspecify.annotations.NullMarked;
