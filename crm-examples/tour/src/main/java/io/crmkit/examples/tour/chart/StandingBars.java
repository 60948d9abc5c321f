package io.crmkit.examples.tour.chart;

import java.util.List;

/** Draws bars that stand, each with its name below and its text above it, as far as there is room for them. */
final class StandingBars {
    private static final int HEIGHT = 240;
    private static final int WIDEST = 72;

    private final BarChart chart;
    private final Sheet sheet = new Sheet();
    private final Scale scale;
    private final Plot plot;
    private final double step;

    StandingBars(BarChart chart) {
        this.chart = chart;
        int width = chart.span().width();
        Legend legend = chart.legend(width);
        legend.drawOn(sheet);
        scale = chart.scale(5);
        plot = Plot.of(scale, legend.height(), HEIGHT, width, nameBesideLastBar(width));
        step = plot.width() / Math.max(1, chart.bars().size());
    }

    Drawing draw() {
        plot.drawVertical(sheet, scale, chart.measure().title());
        boolean texts = fit(chart.bars().stream().map(BarChart.Bar::text).toList(), 1);
        boolean notes = chart.bars().stream().anyMatch(bar -> !bar.note().isEmpty());
        int every = every();
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(chart.bars().get(i), plot.left() + (i + 0.5) * step, texts, i % every == 0);
        }
        plot.drawZero(sheet, scale);
        double bottom = plot.bottom() + (notes ? 2 : 1) * Sheet.LINE;
        return plot.drawTitle(sheet, chart.things(), bottom);
    }

    private void bar(BarChart.Bar bar, double middle, boolean text, boolean name) {
        double width = Math.min(WIDEST, step * 0.7);
        for (BarChart.Piece piece : chart.pieces(bar)) {
            double from = plot.y(scale, piece.from());
            double to = plot.y(scale, piece.to());
            sheet.area(middle - width / 2, to, width, from - to, piece.style(), piece.hint());
        }
        bar.reach().ifPresent(reach -> sheet.reachUp(middle, plot.y(scale, reach.low()), plot.y(scale, reach.high())));
        if (text) {
            sheet.value(bar.text(), middle, plot.y(scale, bar.end()) - 5, Sheet.Anchor.MIDDLE);
        }
        if (name) {
            sheet.small(bar.name(), middle, plot.bottom() + Sheet.LINE, Sheet.Anchor.MIDDLE);
            sheet.small(bar.note(), middle, plot.bottom() + 2 * Sheet.LINE, Sheet.Anchor.MIDDLE);
        }
    }

    /** The name of the last bar may be wider than the bar. */
    private double nameBesideLastBar(double width) {
        double widest = chart.bars().stream()
                .mapToDouble(
                        bar -> Math.max(TextWidth.of(bar.name(), Sheet.SMALL), TextWidth.of(bar.note(), Sheet.SMALL)))
                .max()
                .orElse(0);
        return Math.max(0, (widest - width / Math.max(1, chart.bars().size())) / 2);
    }

    /** Every how many bars there is room for a name. */
    private int every() {
        List<String> names = chart.bars().stream().map(BarChart.Bar::name).toList();
        List<String> notes = chart.bars().stream().map(BarChart.Bar::note).toList();
        int every = 1;
        while (!(fit(names, every) && fit(notes, every))) {
            every++;
        }
        return every;
    }

    private boolean fit(List<String> texts, int every) {
        return every >= texts.size()
                || texts.stream().allMatch(text -> TextWidth.of(text, Sheet.TEXT) + Sheet.GAP / 2.0 <= step * every);
    }
}
