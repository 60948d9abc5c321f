/**
 * The contract of a store as tests. A host extends {@link io.crmkit.spi.contract.StoreContract}, implements its two
 * methods, and has the whole test of its store.
 */
@NullMarked
package io.crmkit.spi.contract;

import org.jspecify.annotations.NullMarked;
