/** The history: one event for every accepted step. */
@NullMarked
package io.crmkit.spi.event;

import org.jspecify.annotations.NullMarked;
