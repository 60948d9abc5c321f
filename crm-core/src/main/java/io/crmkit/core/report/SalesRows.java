package io.crmkit.core.report;

import java.util.Arrays;

/**
 * Rows of sales in one currency, each of their attributes an array: codes of the group and the day, the number of
 * orders, and the amount as a whole number of the smallest unit that is kept.
 */
final class SalesRows {
    private static final int MORE = 16;

    private int size;
    private int[] groups;
    private int[] days;
    private int[] orders;
    private long[] amounts;

    SalesRows() {
        this(0);
    }

    /** No rows yet, and room for some. */
    SalesRows(int room) {
        groups = new int[room];
        days = new int[room];
        orders = new int[room];
        amounts = new long[room];
    }

    int size() {
        return size;
    }

    int group(int row) {
        return groups[row];
    }

    int day(int row) {
        return days[row];
    }

    int orders(int row) {
        return orders[row];
    }

    long amount(int row) {
        return amounts[row];
    }

    /** Adds a row, and says where it is. */
    int add(int group, int day, int orderCount, long amount) {
        if (size == groups.length) {
            grow(Math.addExact(size, MORE));
        }
        groups[size] = group;
        days[size] = day;
        orders[size] = orderCount;
        amounts[size] = amount;
        return size++;
    }

    /** Adds all rows of others. */
    void addAll(SalesRows other) {
        int sum = Math.addExact(size, other.size);
        if (sum > groups.length) {
            grow(sum);
        }
        System.arraycopy(other.groups, 0, groups, size, other.size);
        System.arraycopy(other.days, 0, days, size, other.size);
        System.arraycopy(other.orders, 0, orders, size, other.size);
        System.arraycopy(other.amounts, 0, amounts, size, other.size);
        size = sum;
    }

    /** Adds all rows of others, which have other codes. */
    void addAll(SalesRows other, int[] groupOf, int[] dayOf) {
        int first = size;
        addAll(other);
        for (int row = first; row < size; row++) {
            groups[row] = groupOf[groups[row]];
            days[row] = dayOf[days[row]];
        }
    }

    /** Gives back the room that is left. */
    void trim() {
        resize(size);
    }

    /** Makes room for so many rows, and by half more than there was, so that adding row by row copies each row few times. */
    private void grow(int least) {
        resize(Math.max(least, (int) Math.min(Integer.MAX_VALUE - 8, groups.length * 3L / 2)));
    }

    private void resize(int room) {
        groups = Arrays.copyOf(groups, room);
        days = Arrays.copyOf(days, room);
        orders = Arrays.copyOf(orders, room);
        amounts = Arrays.copyOf(amounts, room);
    }

    /**
     * The sums of the rows by group and stretch of time: one row for each, and more where a sum does not fit.
     *
     * @param stretchOf the code of the stretch of time that a day is in, by the code of the day; below zero for a day
     *     that does not count
     * @param stretchCount how many stretches of time there are
     * @param groupCount how many groups there are
     */
    SalesRows rollUp(int[] stretchOf, int stretchCount, int groupCount) {
        CellSums sums = new CellSums(groupCount, stretchCount, size);
        for (int row = 0; row < size; row++) {
            int stretch = stretchOf[days[row]];
            if (stretch >= 0) {
                sums.add(groups[row], stretch, orders[row], amounts[row]);
            }
        }
        return sums.rows();
    }
}
