/** Internal to crm-jpa: scopes in queries, and references to users. Users themselves are not stored yet. */
@NullMarked
package io.crmkit.jpa.access;

import org.jspecify.annotations.NullMarked;
