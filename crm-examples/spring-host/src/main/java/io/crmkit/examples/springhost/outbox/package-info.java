/** What is told to other applications. */
@NullMarked
package io.crmkit.examples.springhost.outbox;

import org.jspecify.annotations.NullMarked;
