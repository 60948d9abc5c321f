/**
 * A store for crmkit on Jakarta Persistence: {@link io.crmkit.jpa.JpaStore}, the classes that a persistence unit has to
 * manage for it, and where the scripts of its tables are. Public types of the packages below are internal.
 */
@NullMarked
package io.crmkit.jpa;

import org.jspecify.annotations.NullMarked;
