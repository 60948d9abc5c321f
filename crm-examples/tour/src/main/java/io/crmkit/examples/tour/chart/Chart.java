package io.crmkit.examples.tour.chart;

import io.crmkit.examples.tour.markup.Element;

/** What can be drawn. */
public sealed interface Chart permits BarChart, LineChart, HeatMap {

    /** {@return how much room it takes} */
    Span span();

    /** {@return the drawing} */
    Drawing draw();

    /**
     * {@return the drawing as an image for a page, with words for those who do not see it}
     *
     * @param id begins the ids in the image, which are unique in the page then
     * @param title what the image is
     * @param description what it shows
     */
    default Element image(String id, String title, String description) {
        Drawing drawing = draw();
        return Element.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .with("viewBox", "0 0 " + drawing.width() + " " + drawing.height())
                .with("width", drawing.width())
                .with("height", drawing.height())
                .add(Element.of("title", title).with("id", id + "-title"))
                .add(Element.of("desc", description).with("id", id + "-desc"))
                .add(drawing.marks());
    }
}
