package io.crmkit.jpa.report;

import io.crmkit.jpa.value.Db;
import io.crmkit.spi.report.ReportFacts;

/** Internal to crm-jpa: what the store takes from this feature. */
public final class ReportFeature {
    private ReportFeature() {}

    /**
     * {@return the facts}
     *
     * @param db the entity manager of the unit
     */
    public static ReportFacts facts(Db db) {
        return new FactReads(db);
    }
}
