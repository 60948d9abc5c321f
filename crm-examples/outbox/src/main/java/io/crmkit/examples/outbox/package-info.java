/** An outbox: what the CRM did is written in its transaction, and told to others afterwards, at least once and in order. */
@NullMarked
package io.crmkit.examples.outbox;

import org.jspecify.annotations.NullMarked;
