/** A Spring application whose transactions hold its own rows and those of the CRM. */
@NullMarked
package io.crmkit.examples.spring;

import org.jspecify.annotations.NullMarked;
