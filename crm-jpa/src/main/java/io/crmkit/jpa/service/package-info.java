/** Internal to crm-jpa: service requests. */
@NullMarked
package io.crmkit.jpa.service;

import org.jspecify.annotations.NullMarked;
