/** What customers ask for after the sale. */
@NullMarked
package io.crmkit.spi.service;

import org.jspecify.annotations.NullMarked;
