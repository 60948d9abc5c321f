/** Who signs in, and who that is in the CRM. */
@NullMarked
package io.crmkit.examples.springhost.staff;

import org.jspecify.annotations.NullMarked;
