/** Kills clients and servers, loses replies, and looks for what was promised and is not there. */
@NullMarked
package io.crmkit.examples.durability;

import org.jspecify.annotations.NullMarked;
