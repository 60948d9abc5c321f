package io.crmkit.core.report;

import java.util.Arrays;

/**
 * Places of cells, numbered as they come, where a cell is a number made of all that is grouped by: a hash table without
 * objects (open addressing, linear probing).
 */
final class CellHash {
    private static final int FIRST = 1 << 16;

    /** 2 to the 64th divided by the golden ratio, which spreads neighbours (Knuth's multiplicative hashing). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private int size;

    /** The cells by place. */
    private long[] cells = new long[FIRST / 2];

    /** By hash the place of a cell, counted from 1, or 0 where there is none. At least half of it is free. */
    private int[] places = new int[FIRST];

    /** The place of a cell: a new one for a new cell. */
    int place(long cell) {
        int hash = hash(cell);
        while (places[hash] != 0) {
            if (cells[places[hash] - 1] == cell) {
                return places[hash] - 1;
            }
            hash = next(hash);
        }
        if (size == cells.length) {
            grow();
            return place(cell);
        }
        cells[size] = cell;
        places[hash] = size + 1;
        return size++;
    }

    long cell(int place) {
        return cells[place];
    }

    int size() {
        return size;
    }

    private int hash(long cell) {
        return (int) ((cell * SPREAD) >>> (Integer.numberOfLeadingZeros(places.length) + Integer.SIZE + 1));
    }

    private int next(int hash) {
        return (hash + 1) & (places.length - 1);
    }

    private void grow() {
        cells = Arrays.copyOf(cells, Math.multiplyExact(2, cells.length));
        places = new int[Math.multiplyExact(2, places.length)];
        for (int place = 0; place < size; place++) {
            int hash = hash(cells[place]);
            while (places[hash] != 0) {
                hash = next(hash);
            }
            places[hash] = place + 1;
        }
    }
}
