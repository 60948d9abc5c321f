package io.crmkit.core.analytics.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fifths of a list, as SQL's {@code ntile(5)} makes them: of equal size, but for the first ones, which take what is over. */
final class Quintiles {
    static final int TILES = 5;

    private Quintiles() {}

    /** The fifth of each item, from 1 for the first ones. */
    static <T> Map<T, Integer> of(List<T> items) {
        Map<T, Integer> tiles = new HashMap<>();
        int size = items.size() / TILES;
        int larger = items.size() % TILES;
        int from = 0;
        for (int tile = 1; tile <= TILES; tile++) {
            int until = from + size + (tile <= larger ? 1 : 0);
            for (T item : items.subList(from, until)) {
                tiles.put(item, tile);
            }
            from = until;
        }
        return tiles;
    }
}
