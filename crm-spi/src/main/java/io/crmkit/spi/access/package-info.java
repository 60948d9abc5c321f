/** Users, roles, grants, and the scope that every read is narrowed to. */
@NullMarked
package io.crmkit.spi.access;

import org.jspecify.annotations.NullMarked;
