/** Who may do what: the default roles and the import of users. */
@NullMarked
package io.crmkit.core.access;

import org.jspecify.annotations.NullMarked;
