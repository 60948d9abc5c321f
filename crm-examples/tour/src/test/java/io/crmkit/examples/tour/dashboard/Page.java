package io.crmkit.examples.tour.dashboard;

import io.crmkit.examples.tour.chart.Drawn;
import io.crmkit.examples.tour.reporting.ReportSet;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/** The dashboard of some reports, as it is written. */
record Page(Element html) {

    static Page of(ReportSet reports) {
        return new Page(
                Drawn.parsed(new Dashboard(Locale.ENGLISH).page(reports)).getDocumentElement());
    }

    /** What the elements of a name say in a section. */
    List<String> texts(String section, String name) {
        return Drawn.all(section(section), name).stream()
                .map(Element::getTextContent)
                .toList();
    }

    Element section(String id) {
        return Drawn.all(html, "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
