/** Internal to crm-jpa: activities. */
@NullMarked
package io.crmkit.jpa.activity;

import org.jspecify.annotations.NullMarked;
