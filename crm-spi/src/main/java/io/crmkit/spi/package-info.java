/**
 * The ports of crmkit: a {@link io.crmkit.spi.CrmStore} lends {@link io.crmkit.spi.Unit}s of work, each of which reads
 * through one port per feature and writes through one.
 */
@NullMarked
package io.crmkit.spi;

import org.jspecify.annotations.NullMarked;
