package io.crmkit.core.report;

import java.util.Arrays;

/** Orders and amounts summed by group and stretch of time. */
final class CellSums {
    /**
     * A place has two numbers, side by side, for at such sizes it is the memory that takes the time: the orders and the
     * amount.
     */
    private static final int WIDTH = 2;

    /** Set in the orders of a place that was added to, be it nothing that was added. */
    private static final long TAKEN = Long.MIN_VALUE;

    private final int groups;
    private final CellIndex index;
    private long[] sums;

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
        // Histories come by time: so the cells of one time are near to each other.
        index = CellIndex.of((long) groups * stretches, rows);
        sums = new long[WIDTH * index.size()];
    }

    void add(int group, int stretch, int orders, long amount) {
        int place = WIDTH * index.place((long) stretch * groups + group);
        if (place >= sums.length) {
            sums = Arrays.copyOf(sums, Math.max(1 << 16, Math.multiplyExact(2, sums.length)));
        }
        long before = sums[place + 1];
        long sum = before + amount;
        // The sign of both differs from the sum's: it has left the range.
        if (((before ^ sum) & (amount ^ sum)) < 0) {
            full.add(group, stretch, 0, before);
            sum = amount;
        }
        sums[place] = (sums[place] + orders) | TAKEN;
        sums[place + 1] = sum;
    }

    /** The sums as rows: one for each group and stretch of time, and more where a sum is too large for one. */
    SalesRows rows() {
        int taken = 0;
        for (int place = 0; place < index.size(); place++) {
            taken += sums[WIDTH * place] < 0 ? 1 : 0;
        }
        SalesRows rows = new SalesRows(taken);
        int stretch = 0;
        for (int place = 0; place < index.size(); place++) {
            long orders = sums[WIDTH * place];
            if (orders < 0) {
                long group = index.cell(place) - (long) stretch * groups;
                if (group < 0 || group >= groups) {
                    stretch = (int) (index.cell(place) / groups);
                    group = index.cell(place) % groups;
                }
                add(rows, (int) group, stretch, orders & ~TAKEN, sums[WIDTH * place + 1]);
            }
        }
        rows.addAll(full);
        return rows;
    }

    private static void add(SalesRows rows, int group, int stretch, long orders, long amount) {
        long left = orders;
        while (left > Integer.MAX_VALUE) {
            rows.add(group, stretch, Integer.MAX_VALUE, 0);
            left -= Integer.MAX_VALUE;
        }
        rows.add(group, stretch, (int) left, amount);
    }
}
