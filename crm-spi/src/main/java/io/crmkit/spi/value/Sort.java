package io.crmkit.spi.value;

/**
 * One of the orders that a list can have: by a key that each row has, and by identity where keys are equal. Keys are
 * texts whose order, by Unicode code points, is the order of the list. A store that sorts in memory sorts them as they
 * are; a database store has a column for each constant that orders alike.
 *
 * <p>Called by stores; implemented by crmkit alone, by one enum per list.
 *
 * @param <S> the type of a row
 */
public interface Sort<S> {

    /** {@return the name of the constant; it is part of every cursor} */
    String name();

    /** {@return what the rows are sorted by} */
    SortKey<S> sortKey();

    /**
     * {@return the identity of a row}
     *
     * @param row the row
     */
    Id identity(S row);

    /**
     * {@return where a row is in the list}
     *
     * @param row the row
     */
    default Cursor cursor(S row) {
        return new Cursor(name(), sortKey().of(row), identity(row).value());
    }

    /**
     * {@return whether a cursor may be one of this order: it names it, and its key has the form of one}
     *
     * @param cursor the cursor
     */
    default boolean fits(Cursor cursor) {
        return cursor.sort().equals(name()) && sortKey().fits(cursor.key());
    }
}
