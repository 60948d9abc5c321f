package io.crmkit.core.handling;

import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Internal: reads lists to their end, a page at a time. */
public final class Pages {
    /** What stores read in one go, whatever the settings let hosts ask for. */
    private static final int SIZE = 1000;

    private Pages() {}

    /**
     * Reads all rows of a list.
     *
     * @param <T> the type of a row
     * @param list reads a page
     * @param each takes each row, in the order of the list
     */
    public static <T> void each(Function<PageRequest, Page<T>> list, Consumer<? super T> each) {
        batches(list, rows -> rows.forEach(each));
    }

    /**
     * Reads all pages of a list.
     *
     * @param <T> the type of a row
     * @param list reads a page
     * @param batch takes the rows of each page
     */
    public static <T> void batches(Function<PageRequest, Page<T>> list, Consumer<List<T>> batch) {
        Optional<PageRequest> next = Optional.of(PageRequest.first(SIZE));
        while (next.isPresent()) {
            PageRequest asked = next.get();
            Page<T> page = list.apply(asked);
            batch.accept(page.items());
            next = page.next().map(asked::after);
        }
    }
}
