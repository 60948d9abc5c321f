package io.crmkit.core.reach;

import static io.crmkit.core.reach.Methods.name;

import io.crmkit.core.analytics.classification.AbcXyzQuery;
import io.crmkit.core.analytics.classification.AbcXyzReport;
import io.crmkit.core.analytics.customer.CustomerAnalytics;
import io.crmkit.core.analytics.customer.RetentionQuery;
import io.crmkit.core.analytics.customer.RetentionReport;
import io.crmkit.core.analytics.customer.RfmQuery;
import io.crmkit.core.analytics.customer.RfmReport;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways to analyse, with what should come of them by the rows that a user sees: sums and counts, not classes. */
final class AnalyticsWays {
    private static final Period PERIOD = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 1));

    private final Collecting ways;

    AnalyticsWays(Collecting ways) {
        this.ways = ways;
    }

    void analytics() {
        add(
                "abcXyz",
                AbcXyzQuery.class,
                analytics -> figures(analytics.abcXyz(AbcXyzQuery.of(PERIOD))),
                AnalyticsWays::abcXyz);
        RfmQuery rfm = RfmQuery.builder()
                .day(PERIOD.until().minusDays(1))
                .since(PERIOD.from())
                .build();
        add("rfm", RfmQuery.class, analytics -> figures(analytics.rfm(rfm)), AnalyticsWays::rfm);
        add(
                "retention",
                RetentionQuery.class,
                analytics -> figures(analytics.retention(RetentionQuery.of(PERIOD))),
                AnalyticsWays::retention);
    }

    private void add(
            String method,
            Class<?> query,
            Function<CustomerAnalytics, Object> figures,
            Function<Sight, Object> expected) {
        ways.read(
                name(CustomerAnalytics.class, method, query),
                "a period",
                ReportPermission.READ,
                session -> figures.apply(session.analytics().customers()),
                expected);
    }

    private static Map<String, String> figures(AbcXyzReport<CustomerLabel> report) {
        Figures figures = new Figures();
        report.tables().forEach(table -> {
            figures.amount("total", table.total());
            table.rows()
                    .forEach(row -> figures.amount(row.item().id() + " amount", row.amount())
                            .count(row.item().id() + " " + table.currency() + " orders", row.count())
                            .count(row.item().id() + " " + table.currency() + " months", row.months()));
        });
        return figures.all();
    }

    private static Map<String, String> abcXyz(Sight sight) {
        Figures figures = new Figures();
        List<Order> sold = SalesReckoning.sold(sight, PERIOD);
        for (Currency currency : SalesReckoning.currencies(sold)) {
            figures.amount("total", SalesReckoning.sum(sold, currency));
            for (Customer customer : SalesReckoning.customers(sight)) {
                List<Order> orders = ordersOf(customer, sold, currency);
                figures.amount(customer.getId() + " amount", SalesReckoning.sum(orders, currency))
                        .count(customer.getId() + " " + currency + " orders", orders.size())
                        .count(
                                customer.getId() + " " + currency + " months",
                                orders.stream()
                                        .map(order -> YearMonth.from(order.getDate()))
                                        .distinct()
                                        .count());
            }
        }
        return figures.all();
    }

    private static Map<String, String> figures(RfmReport report) {
        Figures figures = new Figures();
        report.tables()
                .forEach(table -> table.rows()
                        .forEach(row -> figures.amount(row.customer().id() + " amount", row.amount())
                                .count(row.customer().id() + " " + table.currency() + " orders", row.orders())
                                .text(row.customer().id() + " " + table.currency() + " last", row.last())));
        return figures.all();
    }

    private static Map<String, String> rfm(Sight sight) {
        Figures figures = new Figures();
        List<Order> sold = SalesReckoning.sold(sight, PERIOD);
        for (Currency currency : SalesReckoning.currencies(sold)) {
            for (Customer customer : SalesReckoning.customers(sight)) {
                List<Order> orders = ordersOf(customer, sold, currency);
                figures.amount(customer.getId() + " amount", SalesReckoning.sum(orders, currency))
                        .count(customer.getId() + " " + currency + " orders", orders.size());
                orders.stream()
                        .map(Order::getDate)
                        .max(LocalDate::compareTo)
                        .ifPresent(last -> figures.text(customer.getId() + " " + currency + " last", last));
            }
        }
        return figures.all();
    }

    private static List<Order> ordersOf(Customer customer, List<Order> sold, Currency currency) {
        return sold.stream()
                .filter(order -> order.getCurrency().equals(currency)
                        && order.getCustomer().equals(customer.getId()))
                .toList();
    }

    private static Map<String, String> figures(RetentionReport report) {
        Figures figures = new Figures().count("buyers", report.buyers()).count("repeat buyers", report.repeatBuyers());
        report.stretches().forEach(stretch -> figures.count(stretch.from() + " active", stretch.active()));
        return figures.all();
    }

    private static Map<String, String> retention(Sight sight) {
        List<Order> sold = SalesReckoning.sold(sight, PERIOD);
        Map<Object, Long> orders =
                sold.stream().collect(Collectors.groupingBy(Order::getCustomer, Collectors.counting()));
        Figures figures = new Figures()
                .count("buyers", orders.size())
                .count(
                        "repeat buyers",
                        orders.values().stream().filter(count -> count > 1).count());
        for (LocalDate month = PERIOD.from(); month.isBefore(PERIOD.until()); month = month.plusMonths(1)) {
            Period whole = new Period(month, month.plusMonths(1));
            figures.count(
                    month + " active",
                    sold.stream()
                            .filter(order -> whole.contains(order.getDate()))
                            .map(Order::getCustomer)
                            .distinct()
                            .count());
        }
        return figures.all();
    }
}
