package io.crmkit.examples.tour;

import io.crmkit.spi.event.CrmEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The history of one record as a table: who took which step when, and what else was decided. */
final class HistoryTable {
    private HistoryTable() {}

    /**
     * Makes the table.
     *
     * @param names what to print for ids among the details
     */
    static TextTable of(List<CrmEvent> events, Office office, Map<String, String> names) {
        TextTable table = new TextTable().text("Day").text("By").text("Step").text("Details");
        for (CrmEvent event : events) {
            String day = LocalDate.ofInstant(event.at(), ZoneOffset.UTC).toString();
            String by = event.actor().map(office::name).orElse("system");
            String step = event.from().equals(event.to())
                    ? event.step()
                    : event.step() + ": " + event.to().orElse("");
            List<String> details = details(event, names);
            table.row(day, by, step, details.isEmpty() ? "" : details.get(0));
            details.stream().skip(1).forEach(detail -> table.row("", "", "", detail));
        }
        return table;
    }

    private static List<String> details(CrmEvent event, Map<String, String> names) {
        return new TreeMap<>(event.details())
                .entrySet().stream()
                        .map(detail ->
                                detail.getKey() + ": " + names.getOrDefault(detail.getValue(), detail.getValue()))
                        .toList();
    }
}
