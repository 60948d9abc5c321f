package io.crmkit.core.customer;

import io.crmkit.core.handling.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

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
        return next(1, context).get(0);
    }

    /**
     * {@return the next customer numbers}
     *
     * @param count how many; none are drawn for none
     * @param context what surrounds the command
     */
    public List<String> next(int count, Context context) {
        if (count == 0) {
            return List.of();
        }
        LocalDate today = context.today();
        long first = context.next(generator.series(today), count);
        return LongStream.range(first, first + count)
                .mapToObj(number -> generator.number(today, number))
                .toList();
    }
}
