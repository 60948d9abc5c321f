package io.crmkit.examples.scale;

import java.time.LocalDate;

/**
 * The pass that one would write for this question alone: customers and years are small numbers, there is one currency,
 * no sum leaves the range of a {@code long}, and nobody checks.
 */
final class ByHand {
    private final int[] customers;
    private final int[] days;
    private final int[] orders;
    private final long[] amounts;
    private final int customerCount;

    private final int firstDay = (int) LocalDate.of(OrderLines.FIRST_YEAR, 1, 1).toEpochDay();
    private final byte[] yearOf;

    ByHand(OrderLines lines) {
        customerCount = lines.customers();
        customers = new int[lines.size()];
        days = new int[lines.size()];
        orders = new int[lines.size()];
        amounts = new long[lines.size()];
        for (int line = 0; line < lines.size(); line++) {
            customers[line] = lines.customer(line);
            days[line] = (int) lines.day(line).toEpochDay();
            orders[line] = lines.orders(line);
            amounts[line] = lines.amount(line);
        }
        int lastDay = (int)
                LocalDate.of(OrderLines.FIRST_YEAR + OrderLines.YEARS, 1, 1).toEpochDay();
        yearOf = new byte[lastDay - firstDay];
        for (int day = firstDay; day < lastDay; day++) {
            yearOf[day - firstDay] = (byte) (LocalDate.ofEpochDay(day).getYear() - OrderLines.FIRST_YEAR);
        }
    }

    Sums sums() {
        Sums sums = new Sums(customerCount);
        for (int line = 0; line < amounts.length; line++) {
            int cell = yearOf[days[line] - firstDay] * customerCount + customers[line];
            sums.orders[cell] += orders[line];
            sums.amounts[cell] += amounts[line];
        }
        return sums;
    }
}
