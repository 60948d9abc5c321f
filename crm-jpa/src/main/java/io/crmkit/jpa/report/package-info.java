/** Internal to crm-jpa: what reports are calculated from, summed up by the database. */
@NullMarked
package io.crmkit.jpa.report;

import org.jspecify.annotations.NullMarked;
