@NullMarked
package io.crmkit.examples.outbox;

import org.jspecify.annotations.NullMarked;
