/** The whole library on real databases, with each provider. */
@NullMarked
package io.crmkit.examples.databases;

import org.jspecify.annotations.NullMarked;
