package io.crmkit.core.customer;

import io.crmkit.core.handling.Context;
import java.time.LocalDate;

/**
 * Internal: draws customer numbers.
 *
 * @param generator makes them
 */
public record CustomerNumbers(CustomerNumberGenerator generator) {

    /**
     * {@return the next customer number}
     *
     * @param context what surrounds the command
     */
    public String next(Context context) {
        LocalDate today = context.today();
        return generator.number(today, context.next(generator.series(today)));
    }
}
