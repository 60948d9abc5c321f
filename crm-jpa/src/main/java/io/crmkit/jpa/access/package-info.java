/** Internal to crm-jpa: users and roles, and the scopes that queries are narrowed to. */
@NullMarked
package io.crmkit.jpa.access;

import org.jspecify.annotations.NullMarked;
