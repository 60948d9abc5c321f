/** Tests of the host's own store. */
@NullMarked
package io.crmkit.examples.ownstore;

import org.jspecify.annotations.NullMarked;
