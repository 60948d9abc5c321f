/** A Spring Boot application that embeds the CRM. */
@NullMarked
package io.crmkit.examples.springhost;

import org.jspecify.annotations.NullMarked;
