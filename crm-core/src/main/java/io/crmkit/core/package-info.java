/**
 * The entry of crmkit: a host builds one {@link io.crmkit.core.Crm} on its store and acts through {@link
 * io.crmkit.core.CrmSession}s.
 */
@NullMarked
package io.crmkit.core;

import org.jspecify.annotations.NullMarked;
