package io.crmkit.examples.scale;

import java.util.Arrays;

/**
 * Orders and amounts by customer and year, in ten-thousandths: what every way to sum must come to. By year first, for the
 * lines come by time.
 */
final class Sums {
    final long[] orders;
    final long[] amounts;

    private final int customerCount;

    Sums(int customers) {
        customerCount = customers;
        orders = new long[customers * OrderLines.YEARS];
        amounts = new long[customers * OrderLines.YEARS];
    }

    void add(int customer, int year, long orderCount, long amount) {
        int cell = (year - OrderLines.FIRST_YEAR) * customerCount + customer;
        orders[cell] += orderCount;
        amounts[cell] += amount;
    }

    /** Fails if other sums are not the same, to the last decimal. */
    void check(Sums other) {
        if (!Arrays.equals(orders, other.orders) || !Arrays.equals(amounts, other.amounts)) {
            throw new IllegalStateException("the sums differ");
        }
    }
}
