package io.crmkit.examples.tour.dashboard;

import java.util.List;

/**
 * A part of the page.
 *
 * @param id tells it from the others
 * @param title what it is about
 * @param panels the panels in it
 */
record Part(String id, String title, List<Panel> panels) {

    /** Copies the panels. */
    Part {
        panels = List.copyOf(panels);
    }
}
