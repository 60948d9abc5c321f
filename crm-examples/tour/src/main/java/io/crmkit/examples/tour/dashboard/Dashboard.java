package io.crmkit.examples.tour.dashboard;

import io.crmkit.examples.tour.chart.Palette;
import io.crmkit.examples.tour.markup.Element;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes the reports as one page that needs nothing else: no script, no font, no picture from elsewhere. It reads on light and
 * dark screens and on paper, and is XML too, for those who want to read it by program.
 */
public final class Dashboard {
    private static final String TITLE = "Steel Wheels: customers, sales and service";

    private final Notation notation;

    /**
     * Makes a writer.
     *
     * @param locale how figures are written; the words are English
     */
    public Dashboard(Locale locale) {
        notation = new Notation(locale);
    }

    /** {@return the page} */
    public String page(ReportSet reports) {
        Element html = Element.of("html")
                .with("xmlns", "http://www.w3.org/1999/xhtml")
                .with("lang", "en")
                .with("xml:lang", "en")
                .add(head())
                .add(body(reports));
        return "<!DOCTYPE html>\n" + html + "\n";
    }

    private static Element head() {
        return Element.of("head")
                .add(Element.of("meta").with("charset", "UTF-8"))
                .add(Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Element.of("meta").with("name", "color-scheme").with("content", "light dark"))
                .add(Element.of("title", TITLE))
                .add(Element.of("style", style()));
    }

    private Element body(ReportSet reports) {
        PanelView view = new PanelView(notation);
        Element contents = Element.of("nav").with("aria-label", "Charts");
        Element main = Element.of("main");
        for (Part part : new Parts(reports, notation).list()) {
            Element links = Element.of("ul");
            Element panels = Element.of("div").with("class", "panels");
            for (Panel panel : part.panels()) {
                links.add(Element.of("li").add(Element.of("a", panel.title()).with("href", "#" + panel.id())));
                panels.add(view.section(panel));
            }
            contents.add(Element.of("div")
                    .add(Element.of("a", part.title()).with("href", "#" + part.id()))
                    .add(links));
            main.add(Element.of("h2", part.title()).with("id", part.id())).add(panels);
        }
        return Element.of("body")
                .add(Element.of("header")
                        .add(Element.of("h1", TITLE))
                        .add(Element.of(
                                "p",
                                "Every chart tells its period, its unit or currency, its method and as of when it is; its"
                                        + " figures are in the table beneath it. Stretches of time are inclusive."))
                        .add(PanelView.facts(new KeyFigures(reports, notation).list())
                                .with("id", "key-figures"))
                        .add(contents))
                .add(main);
    }

    /** Paper is light, whatever the screen is. */
    private static String style() {
        return resource("dashboard.css") + Palette.LIGHT.css() + "@media screen and (prefers-color-scheme: dark) {\n"
                + Palette.DARK.css() + "}\n";
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Dashboard.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
