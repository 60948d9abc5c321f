package io.crmkit.examples.tour.chart;

import io.crmkit.examples.tour.markup.Element;
import java.util.List;

/**
 * A drawn chart.
 *
 * @param width how wide it is
 * @param height how high it is
 * @param marks what is on it, from back to front
 */
public record Drawing(int width, int height, List<Element> marks) {

    /** Copies the marks. */
    public Drawing {
        marks = List.copyOf(marks);
    }
}
