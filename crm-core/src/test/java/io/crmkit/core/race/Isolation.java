package io.crmkit.core.race;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.memory.InMemoryStore;

/** How well a store keeps units apart that run at once. */
public enum Isolation {
    /** A unit reads what was written before it began. */
    SNAPSHOT {
        @Override
        public CrmStore open() {
            return new InMemoryStore();
        }
    },
    /** Each read of a unit reads what was written before it: the least that a store must do. */
    READ_COMMITTED {
        @Override
        public CrmStore open() {
            return new ReadCommittedStore();
        }
    },
    /** Versions and unique keys mean nothing: for controls, which must find something wrong. */
    CARELESS {
        @Override
        public CrmStore open() {
            return new CarelessStore(new ReadCommittedStore());
        }
    };

    /** An empty store. */
    public abstract CrmStore open();
}
