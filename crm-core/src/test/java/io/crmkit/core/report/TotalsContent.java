package io.crmkit.core.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What sums hold, to be compared. */
final class TotalsContent {
    private TotalsContent() {}

    static Map<List<Object>, SalesTotals.Sum> of(SalesTotals totals) {
        Map<List<Object>, SalesTotals.Sum> content = new HashMap<>();
        totals.keys()
                .forEach(key -> totals.of(key)
                        .forEach((group, sum) -> content.put(List.of(key.bucket(), key.currency(), group), sum)));
        return content;
    }
}
