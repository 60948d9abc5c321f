package io.crmkit.core.customer;

import io.crmkit.spi.Series;
import java.time.LocalDate;

/**
 * Makes customer numbers. The number must be unique for every pair of series and count.
 *
 * <p>Implemented by hosts that want other numbers than the {@link #classic() classic} ones.
 */
public interface CustomerNumberGenerator {

    /**
     * {@return the series that numbers of a day are counted in}
     *
     * @param day the business day
     */
    Series series(LocalDate day);

    /**
     * {@return the customer number, at most 50 characters}
     *
     * @param day the business day
     * @param count the count in the series of the day, from 1
     */
    String number(LocalDate day, long count);

    /**
     * {@return numbers of the form {@code KH260131001}: KH, the day, and a counter of the day with at least three
     * digits}
     */
    static CustomerNumberGenerator classic() {
        return new ClassicCustomerNumbers();
    }
}
