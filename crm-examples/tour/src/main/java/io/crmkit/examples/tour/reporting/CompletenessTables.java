package io.crmkit.examples.tour.reporting;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.analytics.customer.CompletenessReport;
import io.crmkit.core.settings.CustomerField;
import java.util.List;

/** How complete the data of the customers is, as tables. */
public final class CompletenessTables {
    private CompletenessTables() {}

    /** {@return how many customers lack each field} */
    public static ReportTable gaps(CompletenessReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "completeness", "Gaps in the data of customers, by field", facts(report))
                .texts("Field", "Required")
                .counts("Customers who lack it")
                .percent("Share (%)");
        for (CompletenessReport.Gap gap : report.gaps()) {
            table.row(
                    Cell.of(label(gap.field())),
                    Cell.of(report.required().contains(gap.field()) ? "yes" : "no"),
                    Cell.of(gap.customers()),
                    Cell.of(gap.share()));
        }
        return table.build();
    }

    /** {@return each customer who lacks a field} */
    public static ReportTable customers(CompletenessReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "completeness-by-customer", "Gaps in the data of customers, by customer", facts(report))
                .texts("Customer number", "Customer")
                .percent("Filled (%)")
                .texts("Lacks");
        for (CompletenessReport.Row row : report.rows()) {
            table.row(
                    Cell.of(row.customer().number()),
                    Cell.of(row.customer().name()),
                    Cell.of(row.share()),
                    Cell.of(row.missing().stream()
                            .map(CompletenessTables::label)
                            .collect(joining(", "))));
        }
        return table.build();
    }

    /** {@return what people read of a field} */
    public static String label(CustomerField field) {
        return Words.plain(field.name());
    }

    private static List<Fact> facts(CompletenessReport report) {
        return new Facts()
                .add("Period", "master data, which is as it is now")
                .add("Unit", "customers who are not retired")
                .method("A field is filled if it is not empty; a contact's office phone, if any contact of the customer"
                        + " has one.")
                .asOf(report.asOf())
                .list();
    }
}
