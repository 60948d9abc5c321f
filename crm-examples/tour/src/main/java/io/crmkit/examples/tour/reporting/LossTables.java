package io.crmkit.examples.tour.reporting;

import io.crmkit.core.report.LossReport;
import io.crmkit.examples.tour.reporting.Column.Kind;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.report.LossFact;
import java.util.List;

/** Which customers were lost, as tables. */
public final class LossTables {
    private LossTables() {}

    /** {@return each loss} */
    public static ReportTable losses(LossReport report, Words words) {
        ReportTable.Builder table = ReportTable.named("losses", "Customers lost", facts(report))
                .column("Lost on", Kind.DAY)
                .texts("Customer number", "Customer", "Manager", "Reason", "Reason in words", "Explanation");
        for (LossFact loss : report.losses()) {
            table.row(
                    Cell.of(loss.lostDate()),
                    Cell.of(loss.customer().number()),
                    Cell.of(loss.customer().name()),
                    Cell.of(words.name(loss.manager())),
                    Cell.of(loss.reasonClass()),
                    Cell.of(label(loss.reasonClass(), words)),
                    Cell.of(loss.reason()));
        }
        return table.build();
    }

    /** {@return the losses by reason of a report over the period as a whole} */
    public static ReportTable reasons(LossReport report, Words words) {
        ReportTable.Builder table = ReportTable.named("loss-reasons", "Customers lost by reason", facts(report))
                .texts("Reason", "In words")
                .counts("Losses")
                .percent("Share (%)");
        for (LossReport.Table part : report.tables()) {
            for (LossReport.ReasonRow row : part.rows()) {
                table.row(
                        Cell.of(row.reasonClass()),
                        Cell.of(label(row.reasonClass(), words)),
                        Cell.of(row.losses()),
                        Cell.of(row.share()));
            }
        }
        return table.build();
    }

    /** {@return what people read of a reason} */
    public static String label(String reason, Words words) {
        return words.label(DictionaryType.LOSS_REASON, reason);
    }

    private static List<Fact> facts(LossReport report) {
        return new Facts()
                .period(report.period(), report.asOf())
                .add("Unit", "losses; a customer may be lost more than once")
                .method("Losses determined in the period; warnings do not count, and a customer who was won back since"
                        + " does.")
                .asOf(report.asOf())
                .list();
    }
}
