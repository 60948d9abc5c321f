/** Who may do what: users, roles and their rights. */
@NullMarked
package io.crmkit.core.access;

import org.jspecify.annotations.NullMarked;
