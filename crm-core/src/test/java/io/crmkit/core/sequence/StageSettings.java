package io.crmkit.core.sequence;

import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.order.OrderStatus;
import java.time.ZoneId;

/** The settings of a real CRM for the terms of a sequence: what a preset says is not said again. */
final class StageSettings {
    private StageSettings() {}

    static CrmSettings of(Terms terms) {
        CrmSettings.Builder settings = switch (terms.preset()) {
            case STANDARD -> CrmSettings.builder();
            case CLASSIC -> CrmSettings.builder().from(CrmSettings.classic());
            case OWN -> own(terms);
        };
        return settings.zone(ZoneId.of(terms.place().zone()))
                .scanBatchSize(terms.batch())
                .handOverBatchSize(terms.handOver())
                .build();
    }

    private static CrmSettings.Builder own(Terms terms) {
        CrmSettings.Builder settings = CrmSettings.builder()
                .lossWindowMonths(terms.window())
                .satisfactionThreshold(terms.threshold())
                .automaticArchive(terms.archive())
                .recoveryEnabled(terms.recovery())
                .unassignEnabled(terms.unassign());
        if (terms.paidOnly()) {
            settings.addQualifyingStatuses(OrderStatus.PAID);
        }
        return settings;
    }
}
