package io.crmkit.examples.tour;

import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.event.CrmEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        paper.table(HistoryTable.of(history(chance), office, names(chance)));
    }

    private List<CrmEvent> history(Chance chance) {
        return reader.history().of(Chance.KIND, chance.getId());
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
