/** What is planned and done with customers. */
@NullMarked
package io.crmkit.spi.activity;

import org.jspecify.annotations.NullMarked;
