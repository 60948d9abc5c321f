package io.crmkit.jpa.report;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Db;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sums of orders. Other tables are joined only if the query cannot do without. */
final class SalesFacts {
    private SalesFacts() {}

    static Stream<SalesFact> of(Db db, SalesFactsQuery query, AccessScope scope) {
        FactQuery orders = new FactQuery(db, "CrmOrder e");
        boolean scoped = !(scope instanceof AccessScope.All);
        if (scoped || isOfCustomer(query.getDimension())) {
            orders.join("join CrmCustomer c on c.id = e.customer");
        }
        if (query.getDimension() == CustomerDimension.STATUS) {
            orders.join("left join CrmCustomerStanding s on s.id = e.customer");
        }
        return Scopes.narrow(orders, scope, "c.manager in :scopeUsers")
                .whereIn("e.status in :statuses", "statuses", query.getStatuses())
                .within(query.getPeriod(), "e.date")
                .knownBy(query.getKnownBy(), "e.recordedAt")
                .groupBy(List.of(expression(query.getDimension())))
                .groupBy(Stretch.expressions(query.getBucket(), "e.date"))
                .groupBy(List.of("e.currency"))
                .select(List.of("count(e)", "sum(e.netTotal)"))
                .stream(row -> fact(row, query.getBucket()));
    }

    private static boolean isOfCustomer(CustomerDimension dimension) {
        return switch (dimension) {
            case CUSTOMER, STATUS -> false;
            case LEVEL, REGION, CREDIT, SATISFACTION, MANAGER -> true;
        };
    }

    private static String expression(CustomerDimension dimension) {
        return dimension == CustomerDimension.CUSTOMER ? "e.customer" : Dimensions.expression(dimension);
    }

    private static SalesFact fact(FactRow row, Bucket bucket) {
        Optional<String> group = row.group();
        LocalDate start = Stretch.start(bucket, row);
        Currency currency = Currency.getInstance(row.get(String.class));
        long orders = row.number();
        return new SalesFact(group, start, orders, new Money(row.get(BigDecimal.class), currency));
    }
}
