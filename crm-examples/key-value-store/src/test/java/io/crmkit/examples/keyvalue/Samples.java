package io.crmkit.examples.keyvalue;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.value.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Chances to write, and which are stored. */
final class Samples {
    private Samples() {}

    static Chance chance(int number) {
        return Chance.builder()
                .id(new ChanceId(new UUID(number, 0)))
                .status(ChanceStatus.UNASSIGNED)
                .customerName("Atelier graphique")
                .title("chance " + number)
                .successRate(60)
                .description("Met at the fair.")
                .createdAt(Instant.parse("2026-11-22T09:30:00.123456Z"))
                .build();
    }

    static Changes insertion(int number) {
        return Changes.builder().insert(Chance.KIND, chance(number)).build();
    }

    static void insert(CrmStore store, int number) {
        Applied unused = store.inUnit(unit -> unit.apply(insertion(number)));
    }

    static List<String> titles(CrmStore store) {
        return store.inUnit(unit ->
                unit.chances().list(ChanceQuery.any(), PageRequest.first(100), AccessScope.all()).items().stream()
                        .map(Chance::getTitle)
                        .toList());
    }
}
