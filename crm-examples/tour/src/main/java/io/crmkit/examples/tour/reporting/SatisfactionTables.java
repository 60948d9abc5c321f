package io.crmkit.examples.tour.reporting;

import io.crmkit.core.analytics.service.ServiceTimesReport;
import io.crmkit.examples.tour.reporting.Column.Kind;
import io.crmkit.spi.report.Bucket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How satisfied customers were with service requests, by when these were recorded, as a table. */
public final class SatisfactionTables {
    private SatisfactionTables() {}

    /**
     * A stretch of time.
     *
     * @param name what it is called, as "2005-06"
     * @param requests the requests that were recorded in it; absent if none was
     */
    public record Stretch(String name, Optional<ServiceTimesReport.Row> requests) {

        /** {@return how many requests were recorded} */
        public long recorded() {
            return requests.map(ServiceTimesReport.Row::requests).orElse(0L);
        }

        /** {@return how many of them have ended with a feedback} */
        public long rated() {
            return requests.stream()
                    .flatMap(row -> row.satisfactions().stream())
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** {@return the stretches of time of a report by when requests were recorded} */
    public static ReportTable stretches(ServiceTimesReport report) {
        ReportTable.Builder table = ReportTable.named(
                        "satisfaction-over-time", "Satisfaction by when requests were recorded", facts(report))
                .texts("Recorded in")
                .counts("Requests", "Ended with feedback")
                .column("Mean satisfaction (1 to 5)", Kind.NUMBER)
                .counts("With 1", "With 2", "With 3", "With 4", "With 5");
        for (Stretch stretch : list(report)) {
            List<Long> ratings = stretch.requests()
                    .map(ServiceTimesReport.Row::satisfactions)
                    .orElse(List.of(0L, 0L, 0L, 0L, 0L));
            Stream<Cell> begin = Stream.of(
                    Cell.of(stretch.name()),
                    Cell.of(stretch.recorded()),
                    Cell.of(stretch.rated()),
                    Cell.ofNumber(stretch.requests().flatMap(ServiceTimesReport.Row::satisfaction)));
            table.row(Stream.concat(begin, ratings.stream().map(Cell::of)).toList());
        }
        return table.build();
    }

    /** {@return all stretches from the first to the last one with a request, those without a request included} */
    public static List<Stretch> list(ServiceTimesReport report) {
        TreeMap<LocalDate, ServiceTimesReport.Row> rows = new TreeMap<>();
        for (ServiceTimesReport.Row row : report.rows()) {
            row.group().map(LocalDate::parse).ifPresent(from -> rows.put(from, row));
        }
        return rows.isEmpty()
                ? List.of()
                : Stream.iterate(rows.firstKey(), from -> !from.isAfter(rows.lastKey()), from -> next(from, report))
                        .map(from -> new Stretch(name(from, report), find(rows, from)))
                        .toList();
    }

    private static Optional<ServiceTimesReport.Row> find(Map<LocalDate, ServiceTimesReport.Row> rows, LocalDate from) {
        return Optional.ofNullable(rows.get(from));
    }

    private static LocalDate next(LocalDate from, ServiceTimesReport report) {
        return report.bucket() == Bucket.MONTH ? from.plusMonths(1) : from.plusDays(1);
    }

    private static String name(LocalDate from, ServiceTimesReport report) {
        return report.bucket() == Bucket.MONTH ? from.toString().substring(0, 7) : from.toString();
    }

    private static List<Fact> facts(ServiceTimesReport report) {
        return new Facts()
                .add(
                        "Period",
                        report.created()
                                .map(period -> "recorded " + Notation.period(period, report.asOf()))
                                .orElse("all requests ever recorded"))
                .add("Unit", "satisfaction from 1 (least) to 5 (most)")
                .method(
                        "The mean of the last feedback of each request, by when the request was recorded, not by when the"
                                + " customer was asked; requests whose last feedback asked for more are left out, and so are those"
                                + " without any.")
                .asOf(report.asOf())
                .list();
    }
}
