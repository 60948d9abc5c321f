package io.crmkit.examples.tour;

import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.event.CrmEvent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was done to one chance, by whom and when. */
final class HistoryChapter {
    private final Paper paper;
    private final Office office;
    private final CrmSession reader;

    private HistoryChapter(Paper paper, Office office) {
        this.paper = paper;
        this.office = office;
        this.reader = office.as(Office.VP_SALES);
    }

    static void print(Paper paper, Office office) {
        HistoryChapter chapter = new HistoryChapter(paper, office);
        // The most eventful one: it was linked to a customer before it was won.
        office.chances(Office.VP_SALES).stream()
                .filter(chapter::wasLinked)
                .findFirst()
                .ifPresent(chapter::print);
    }

    private boolean wasLinked(Chance chance) {
        return history(chance).stream().anyMatch(event -> event.step().equals(ChanceStep.LINK.name()));
    }

    private void print(Chance chance) {
        paper.chapter("The history of a chance that was won: " + chance.getCustomerName());
        Map<String, String> names = names(chance);
        TextTable table = new TextTable().text("Day").text("By").text("Step").text("Details");
        for (CrmEvent event : history(chance)) {
            String day = LocalDate.ofInstant(event.at(), ZoneOffset.UTC).toString();
            String by = event.actor().map(office::name).orElse("system");
            String step = event.from().equals(event.to())
                    ? event.step()
                    : event.step() + ": " + event.to().orElse("");
            List<String> details = details(event, names);
            table.row(day, by, step, details.isEmpty() ? "" : details.get(0));
            details.stream().skip(1).forEach(detail -> table.row("", "", "", detail));
        }
        paper.table(table);
    }

    private List<CrmEvent> history(Chance chance) {
        return reader.history().of(Chance.KIND, chance.getId());
    }

    private static List<String> details(CrmEvent event, Map<String, String> names) {
        return new TreeMap<>(event.details())
                .entrySet().stream()
                        .map(detail ->
                                detail.getKey() + ": " + names.getOrDefault(detail.getValue(), detail.getValue()))
                        .toList();
    }

    /** Details name other records by id; people want to read their names. */
    private Map<String, String> names(Chance chance) {
        Map<String, String> names = new HashMap<>();
        chance.getAssignee().ifPresent(id -> names.put(id.value().toString(), office.name(id)));
        for (PlanItem item : reader.chances().plan(chance.getId())) {
            names.put(item.getId().value().toString(), item.getToDo());
        }
        chance.getCustomer()
                .map(reader.customers()::get)
                .ifPresent(customer -> names.put(customer.getId().value().toString(), customer.getName()));
        return names;
    }
}
