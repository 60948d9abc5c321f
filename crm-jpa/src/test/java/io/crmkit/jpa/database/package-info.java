/** Databases to test a {@link io.crmkit.jpa.JpaStore} on: servers that the tests start themselves, and providers. */
@NullMarked
package io.crmkit.jpa.database;

import org.jspecify.annotations.NullMarked;
