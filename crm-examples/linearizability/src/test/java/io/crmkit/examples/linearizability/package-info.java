/** The store in memory, model checked. */
@NullMarked
package io.crmkit.examples.linearizability;

import org.jspecify.annotations.NullMarked;
