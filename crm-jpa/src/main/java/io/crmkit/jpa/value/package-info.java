/**
 * Internal to crm-jpa: what the adapters of all features share. Rows with versions, queries of fixed fragments,
 * columns.
 */
@NullMarked
package io.crmkit.jpa.value;

import org.jspecify.annotations.NullMarked;
