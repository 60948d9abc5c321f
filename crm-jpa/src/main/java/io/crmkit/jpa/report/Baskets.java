package io.crmkit.jpa.report;

import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.Basket;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Puts the lines of each order into a basket while they are read, so that no more than one order is held. */
final class Baskets implements Iterator<Basket> {
    private final Iterator<Line> lines;
    private Optional<Line> next;

    private Baskets(Iterator<Line> lines) {
        this.lines = lines;
        this.next = take();
    }

    /** A line of an order. */
    record Line(UUID order, ProductId product) {}

    /** The baskets of lines of which those of one order follow one another. */
    static Stream<Basket> of(Stream<Line> lines) {
        // Not before the stream is read does it ask for the first line.
        return Stream.of(lines)
                .flatMap(rows -> StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new Baskets(rows.iterator()), Spliterator.NONNULL), false))
                .onClose(lines::close);
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public Basket next() {
        UUID order = next.orElseThrow(NoSuchElementException::new).order();
        Set<ProductId> products = new HashSet<>();
        while (next.isPresent() && next.get().order().equals(order)) {
            products.add(next.get().product());
            next = take();
        }
        return new Basket(products);
    }

    private Optional<Line> take() {
        return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
    }
}
