/** A Quarkus application whose transactions hold its own rows and those of the CRM. */
package io.crmkit.examples.quarkus;
