package io.crmkit.examples.tour.dashboard;

import io.crmkit.examples.tour.chart.Span;
import io.crmkit.examples.tour.markup.Element;
import io.crmkit.examples.tour.reporting.Cell;
import io.crmkit.examples.tour.reporting.Column;
import io.crmkit.examples.tour.reporting.Fact;
import io.crmkit.examples.tour.reporting.Notation;
import io.crmkit.examples.tour.reporting.ReportTable;
import java.math.BigDecimal;
import java.util.List;

/** Writes panels as sections of a page. */
final class PanelView {
    private static final int TALL = 480;

    private final Notation notation;

    PanelView(Notation notation) {
        this.notation = notation;
    }

    Element section(Panel panel) {
        boolean full = panel.chart().span() == Span.FULL;
        return Element.of("section")
                .with("id", panel.id())
                .with("class", full ? "panel full" : tall(panel) ? "panel tall" : "panel")
                .add(Element.of("h3", panel.title()))
                .add(Element.of("p", panel.finding()).with("class", "finding"))
                .add(Element.of("div")
                        .with("class", "content")
                        .add(Element.of("div")
                                .with("class", "chart")
                                .add(panel.chart().image(panel.id(), panel.title(), panel.finding())))
                        .add(facts(panel.table().facts())))
                .add(details(panel.table()));
    }

    /** A tall one has room for two beside it. */
    private static boolean tall(Panel panel) {
        return panel.chart().draw().height() > TALL;
    }

    static Element facts(List<Fact> facts) {
        Element list = Element.of("dl").with("class", "facts");
        for (Fact fact : facts) {
            list.add(Element.of("div").add(Element.of("dt", fact.name())).add(Element.of("dd", fact.value())));
        }
        return list;
    }

    private Element details(ReportTable table) {
        Element head = Element.of("tr");
        for (Column column : table.columns()) {
            head.add(cell("th", column, column.title()).with("scope", "col"));
        }
        Element body = Element.of("tbody");
        for (List<Cell> row : table.rows()) {
            Element line = Element.of("tr");
            for (int i = 0; i < row.size(); i++) {
                Column column = table.columns().get(i);
                line.add(cell("td", column, text(row.get(i), column.kind())));
            }
            body.add(line);
        }
        return Element.of("details")
                .add(Element.of(
                        "summary",
                        "Data: " + table.title() + ", "
                                + notation.counted(table.rows().size(), "row")))
                .add(Element.of("div")
                        .with("class", "table")
                        .with("tabindex", "0")
                        .with("role", "region")
                        .with("aria-label", table.title())
                        .add(Element.of("table")
                                .add(Element.of("thead").add(head))
                                .add(body)));
    }

    private static Element cell(String name, Column column, String text) {
        Element cell = Element.of(name, text);
        if (column.kind().isNumeric()) {
            return cell.with("class", "figure");
        }
        return column.kind() == Column.Kind.DAY ? cell.with("class", "day") : cell;
    }

    private String text(Cell cell, Column.Kind kind) {
        if (cell instanceof Cell.Text words) {
            return words.text();
        }
        if (cell instanceof Cell.Day date) {
            return date.day().toString();
        }
        return cell instanceof Cell.Figure figure ? number(figure.value(), kind) : "";
    }

    private String number(BigDecimal value, Column.Kind kind) {
        return switch (kind) {
            case COUNT -> notation.count(value);
            case AMOUNT -> notation.amount(value);
            case PERCENT -> notation.percent(value);
            case NUMBER, TEXT, DAY -> notation.number(value);
        };
    }
}
