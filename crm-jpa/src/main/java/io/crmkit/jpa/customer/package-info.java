/** Internal to crm-jpa: customers, their standings and their contacts. */
@NullMarked
package io.crmkit.jpa.customer;

import org.jspecify.annotations.NullMarked;
