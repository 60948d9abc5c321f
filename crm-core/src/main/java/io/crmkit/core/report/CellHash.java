package io.crmkit.core.report;

import java.util.Arrays;

/**
 * Where the sums of a cell are, a cell being a number made of all that is grouped by: places from 0, without gaps if they
 * are hashed.
 */
abstract class CellIndex {
    private static final int FEW = 1 << 16;

    private CellIndex() {}

    /**
     * An empty index: a place for each cell if there can be few, and otherwise one for each cell that occurs.
     *
     * @param cells cells are below this number
     * @param rows how many rows are to be grouped
     */
    static CellIndex of(long cells, int rows) {
        return cells <= Math.min(Math.max(FEW, 2L * rows), Integer.MAX_VALUE / 2)
                ? new Dense((int) cells)
                : new Hashed();
    }

    /** The place of a cell. */
    abstract int place(long cell);

    /** The cell of a place. */
    abstract long cell(int place);

    /** How many places there are. */
    abstract int size();

    private static final class Dense extends CellIndex {
        private final int cells;

        Dense(int cells) {
            this.cells = cells;
        }

        @Override
        int place(long cell) {
            return (int) cell;
        }

        @Override
        long cell(int place) {
            return place;
        }

        @Override
        int size() {
            return cells;
        }
    }

    /** A hash table without objects: open addressing, linear probing. */
    private static final class Hashed extends CellIndex {
        /** 2 to the 64th divided by the golden ratio, which spreads neighbours (Knuth's multiplicative hashing). */
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        /** The cells, in the order in which they came. */
        private long[] cells = new long[FEW / 2];

        private int size;

        /** For each hash the place of a cell, from 1; 0 where there is none. At least half is free. */
        private int[] places = new int[FEW];

        @Override
        int place(long cell) {
            int hash = hash(cell);
            while (places[hash] != 0) {
                if (cells[places[hash] - 1] == cell) {
                    return places[hash] - 1;
                }
                hash = (hash + 1) & (places.length - 1);
            }
            if (size == cells.length) {
                grow();
                return place(cell);
            }
            cells[size] = cell;
            places[hash] = size + 1;
            return size++;
        }

        private int hash(long cell) {
            return (int) ((cell * SPREAD) >>> (Long.numberOfLeadingZeros(places.length) + 1));
        }

        private void grow() {
            cells = Arrays.copyOf(cells, 2 * size);
            places = new int[Math.multiplyExact(2, places.length)];
            for (int place = 0; place < size; place++) {
                int hash = hash(cells[place]);
                while (places[hash] != 0) {
                    hash = (hash + 1) & (places.length - 1);
                }
                places[hash] = place + 1;
            }
        }

        @Override
        long cell(int place) {
            return cells[place];
        }

        @Override
        int size() {
            return size;
        }
    }
}
