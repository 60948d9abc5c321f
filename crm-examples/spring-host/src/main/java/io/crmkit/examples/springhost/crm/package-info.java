/** The CRM in this application: its store, its tables, its commands. */
@NullMarked
package io.crmkit.examples.springhost.crm;

import org.jspecify.annotations.NullMarked;
