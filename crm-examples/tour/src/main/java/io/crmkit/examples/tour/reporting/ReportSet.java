package io.crmkit.examples.tour.reporting;

import io.crmkit.core.CrmSession;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The reports that the dashboard and the export are made of.
 *
 * @param customers those on customers
 * @param sales those on sales
 * @param service those on service
 * @param losses those on loss
 * @param words what people read of what these only name
 */
public record ReportSet(
        CustomerReports customers, SalesReports sales, ServiceReports service, LossReports losses, Words words) {

    /**
     * {@return the reports as a user may see them}
     *
     * @param session the session of that user
     * @param period the period of what was sold
     * @param today the day to look back from; services and losses are those of its year
     * @param words what people read of what reports only name
     */
    public static ReportSet of(CrmSession session, Period period, LocalDate today, Words words) {
        Period year = Period.year(today.getYear());
        return new ReportSet(
                CustomerReports.of(session, period, today),
                SalesReports.of(session, period, today, words),
                ServiceReports.of(session, year),
                LossReports.of(session, year, today),
                words);
    }

    /** {@return all of them as tables} */
    public List<ReportTable> tables() {
        return Stream.of(customers.tables(words), sales.tables(words), service.tables(words), losses.tables(words))
                .flatMap(List::stream)
                .toList();
    }
}
