package io.crmkit.spi.value;

import java.util.UUID;

/**
 * The identity of a record. Each kind has its own record type, so that ids of different kinds cannot be mixed up. Ids
 * are made by the library (UUID version 7 by default), never by a store.
 *
 * <p>Called by hosts; implemented by crmkit alone.
 */
public interface Id extends Comparable<Id> {

    /** {@return the identity as a UUID} */
    UUID value();

    /**
     * Orders ids as their text orders, which for time-ordered UUIDs is the order of creation. ({@link UUID#compareTo}
     * compares signed halves, an order that no database shares.)
     *
     * @param other the id to compare with
     * @return negative, zero or positive
     */
    @Override
    default int compareTo(Id other) {
        return compare(value(), other.value());
    }

    /**
     * Orders UUIDs as ids are ordered.
     *
     * @param left one
     * @param right the other
     * @return negative, zero or positive
     */
    static int compare(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
