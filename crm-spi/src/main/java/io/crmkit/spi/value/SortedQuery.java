package io.crmkit.spi.value;

import java.util.Comparator;

/**
 * A query whose rows are listed in an order of the caller's choice. The order means nothing where rows are counted.
 *
 * <p>Called by stores; implemented by crmkit alone.
 *
 * @param <S> the type of a row
 */
public interface SortedQuery<S> {

    /** {@return the order of the list} */
    Sort<S> getSort();

    /** {@return whether the list has the order turned round, rows of equal keys included} */
    boolean isDescending();

    /** {@return the order in which cursors of this query come} */
    default Comparator<Cursor> cursorOrder() {
        return isDescending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }
}
