package io.crmkit.examples.tour;

import io.crmkit.examples.tour.reporting.ReportSet;
import io.crmkit.examples.tour.reporting.Words;

/** The reports over the tour's work, for the tests of what is made of them. */
public final class ReportSets {
    private ReportSets() {}

    /** {@return the reports at the end of a tour of its own} */
    public static ReportSet worked() {
        Toured toured = Toured.worked();
        return ReportSet.of(
                toured.office().as(Office.PRESIDENT),
                toured.data().period(),
                toured.office().today(),
                Words.of(toured.office().system()));
    }
}
