package io.crmkit.examples.tour;

import io.crmkit.spi.CrmStore;

/** A store that the tour begins on when it is empty, and lets go of at the end. */
record TourStore(CrmStore store, Runnable closing) implements AutoCloseable {

    @Override
    public void close() {
        closing.run();
    }
}
