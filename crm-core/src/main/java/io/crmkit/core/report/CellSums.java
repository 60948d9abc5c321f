package io.crmkit.core.report;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Orders and amounts summed by group and stretch of time, each of which is a cell. Every cell has its place in arrays if
 * there can be few of them, and otherwise those that occur have one.
 */
final class CellSums {
    /** Set in the orders of a place that was added to, be it nothing that was added. */
    private static final long TAKEN = Long.MIN_VALUE;

    /**
     * Amounts are from less this to below this, in rows and in sums. So adding two never leaves the range of a {@code
     * long}, and one comparison tells whether their sum is an amount again.
     */
    private static final long LIMIT = 1L << 62;

    private static final int FEW = 1 << 16;

    private final int groups;

    /** The places of the cells; absent where a cell is its own place. */
    private final @Nullable CellHash hash;

    private long[] orders;
    private long[] amounts;

    /** Sums that became too large to be added to. */
    private final SalesRows full = new SalesRows();

    /**
     * Makes sums of nothing.
     *
     * @param groups how many groups there are
     * @param stretches how many stretches of time there are
     * @param rows how many rows are to be summed
     */
    CellSums(int groups, int stretches, int rows) {
        this.groups = groups;
        long cells = (long) groups * stretches;
        boolean few = cells <= Math.min(Math.max(FEW, 2L * rows), Integer.MAX_VALUE / 2);
        hash = few ? null : new CellHash();
        orders = new long[few ? (int) cells : FEW];
        amounts = new long[orders.length];
    }

    void add(int group, int stretch, int orderCount, long amount) {
        // Histories come by time: so the cells of one time are near to each other.
        long cell = (long) stretch * groups + group;
        int place = hash == null ? (int) cell : place(hash, cell);
        long sum = amounts[place] + amount;
        if (sum + LIMIT < 0) {
            full.add(group, stretch, 0, amounts[place]);
            sum = amount;
        }
        orders[place] = (orders[place] + orderCount) | TAKEN;
        amounts[place] = sum;
    }

    private int place(CellHash cells, long cell) {
        int place = cells.place(cell);
        if (place == amounts.length) {
            int room = Math.multiplyExact(2, place);
            orders = Arrays.copyOf(orders, room);
            amounts = Arrays.copyOf(amounts, room);
        }
        return place;
    }

    /** The sums as rows: one for each group and stretch of time, and more where a sum is too large for one. */
    SalesRows rows() {
        SalesRows rows = new SalesRows(taken());
        int stretch = 0;
        for (int place = 0; place < orders.length; place++) {
            if (orders[place] < 0) {
                long cell = hash == null ? place : hash.cell(place);
                long group = cell - (long) stretch * groups;
                if (group < 0 || group >= groups) {
                    stretch = (int) (cell / groups);
                    group = cell % groups;
                }
                add(rows, (int) group, stretch, orders[place] & ~TAKEN, amounts[place]);
            }
        }
        rows.addAll(full);
        return rows;
    }

    private int taken() {
        int taken = 0;
        for (long orderCount : orders) {
            taken += orderCount < 0 ? 1 : 0;
        }
        return taken;
    }

    private static void add(SalesRows rows, int group, int stretch, long orderCount, long amount) {
        long left = orderCount;
        while (left > Integer.MAX_VALUE) {
            rows.add(group, stretch, Integer.MAX_VALUE, 0);
            left -= Integer.MAX_VALUE;
        }
        rows.add(group, stretch, (int) left, amount);
    }
}
