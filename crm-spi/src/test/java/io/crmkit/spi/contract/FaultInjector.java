package io.crmkit.spi.contract;

import io.crmkit.spi.CrmStore;

/**
 * Makes a store fail while it writes, as a lost connection would.
 *
 * <p>Implemented by hosts.
 */
@FunctionalInterface
public interface FaultInjector {

    /**
     * Makes the next {@code apply} on a store fail, once, after it wrote some of the records. The failure must come out
     * of {@code inUnit} the way a real one would; the apply after it works again.
     *
     * @param store the store under test
     * @param records how many records are written before the failure; from 0 to one less than the changes have
     */
    void failNextApply(CrmStore store, int records);
}
