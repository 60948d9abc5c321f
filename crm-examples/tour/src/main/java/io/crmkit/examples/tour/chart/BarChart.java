package io.crmkit.examples.tour.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Bars, one for each of some things that are compared. With more than one series their parts are stacked.
 *
 * @param span how wide it is
 * @param direction whether bars lie, as for long names, or stand, as for what has an order in time
 * @param things what the bars are of
 * @param measure what is measured
 * @param series what the parts of the bars are, in order; one if bars have no parts
 * @param bars the bars, in order
 */
public record BarChart(
        Span span, Direction direction, String things, NumberAxis measure, List<String> series, List<Bar> bars)
        implements Chart {

    /** Copies the lists. */
    public BarChart {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        int parts = series.size();
        if (parts == 0
                || parts > Palette.SERIES
                || bars.stream().anyMatch(bar -> bar.parts().size() != parts)) {
            throw new IllegalArgumentException("each bar needs a part for each of the series, which are " + series);
        }
    }

    /** Where bars go. */
    public enum Direction {
        /** To the right. */
        LYING,
        /** Up. */
        STANDING
    }

    /**
     * One bar.
     *
     * @param name what it is of
     * @param note what else is to be said of that; may be empty
     * @param parts how much that is, by series
     * @param text how much it is as a whole, in words, written beside it where there is room
     * @param reach from where to where a thin line over it goes, as of what is uncertain or of what is exceeded rarely
     */
    public record Bar(String name, String note, List<BigDecimal> parts, String text, Optional<Reach> reach) {

        /** Copies the parts. */
        public Bar {
            parts = List.copyOf(parts);
        }

        /** Makes a bar without a line over it. */
        public Bar(String name, String note, List<BigDecimal> parts, String text) {
            this(name, note, parts, text, Optional.empty());
        }

        /** {@return a bar without parts} */
        public static Bar of(String name, BigDecimal value, String text) {
            return new Bar(name, "", List.of(value), text);
        }

        /** {@return a bar without parts} */
        public static Bar of(String name, long value, String text) {
            return of(name, BigDecimal.valueOf(value), text);
        }

        /** {@return the same bar with a thin line over it} */
        public Bar reaching(BigDecimal low, BigDecimal high) {
            return new Bar(name, note, parts, text, Optional.of(new Reach(low, high)));
        }

        /** {@return the same bar with something else to be said of what it is of} */
        public Bar noted(String other) {
            return new Bar(name, other, parts, text, reach);
        }

        /** Where the bar and what is drawn over it end. */
        BigDecimal end() {
            return reach.map(line -> line.high().max(above())).orElseGet(this::above);
        }

        BigDecimal above() {
            return parts.stream().map(part -> part.max(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        BigDecimal below() {
            return parts.stream().map(part -> part.min(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** From where to where the thin line over a bar goes. */
    public record Reach(BigDecimal low, BigDecimal high) {}

    /** A piece of a bar: from where to where it goes. */
    record Piece(BigDecimal from, BigDecimal to, String style, String hint) {}

    @Override
    public Drawing draw() {
        return switch (direction) {
            case LYING -> new LyingBars(this).draw();
            case STANDING -> new StandingBars(this).draw();
        };
    }

    /** Bars always begin at nothing: cut off, they would mislead. */
    Scale scale(int marks) {
        BigDecimal low = bars.stream().map(Bar::below).reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = bars.stream().map(Bar::end).reduce(BigDecimal.ZERO, BigDecimal::max);
        return measure.scale(low, high, marks);
    }

    Legend legend(double width) {
        List<Legend.Entry> entries = new ArrayList<>();
        if (series.size() > 1) {
            series.forEach(name -> entries.add(new Legend.Entry(name, Palette.series(entries.size()))));
        }
        return new Legend(entries, width);
    }

    /** The pieces of a bar: what is negative goes the other way. */
    List<Piece> pieces(Bar bar) {
        List<Piece> pieces = new ArrayList<>();
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (int i = 0; i < bar.parts().size(); i++) {
            BigDecimal part = bar.parts().get(i);
            BigDecimal from = part.signum() < 0 ? below : above;
            BigDecimal to = from.add(part);
            String what =
                    series.size() > 1 ? series.get(i) + " " + measure.text().apply(part) : bar.text();
            pieces.add(new Piece(from.min(to), from.max(to), Palette.series(i), bar.name() + ": " + what));
            below = below.min(to);
            above = above.max(to);
        }
        return pieces;
    }
}
