package io.crmkit.spi.value;

/**
 * One of the orders that a list of records can have.
 *
 * <p>Called by stores; implemented by crmkit alone, by one enum per list.
 *
 * @param <S> the type of a record
 */
public interface RecordSort<S extends State<?>> extends Sort<S> {

    @Override
    default Id identity(S row) {
        return row.getId();
    }
}
