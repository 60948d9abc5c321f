package io.crmkit.jpa.report;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Db;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.report.Basket;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.ProductFact;
import io.crmkit.spi.report.ProductFactsQuery;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the lines of orders say of products. */
final class ProductFacts {
    private ProductFacts() {}

    static Stream<ProductFact> of(Db db, ProductFactsQuery query, AccessScope scope) {
        return lines(db, query, scope)
                .groupBy(List.of("l.product"))
                .groupBy(Stretch.expressions(query.getBucket(), "e.date"))
                .groupBy(List.of("e.currency"))
                .select(List.of("count(l)", "sum(l.count)", "sum(l.price * l.count * (1 - l.discount))"))
                .stream(row -> fact(row, query.getBucket()));
    }

    static Stream<Basket> baskets(Db db, ProductFactsQuery query, AccessScope scope) {
        return Baskets.of(lines(db, query, scope).select(List.of("e.id", "l.product")).orderBy("e.id").stream(
                row -> new Baskets.Line(row.get(UUID.class), product(row))));
    }

    static Stream<ProductLabel> labels(Db db) {
        return new FactQuery(db, "CrmProduct p")
                .select(List.of("p.id", "p.name")).stream(row -> new ProductLabel(product(row), row.get(String.class)));
    }

    private static FactQuery lines(Db db, ProductFactsQuery query, AccessScope scope) {
        FactQuery lines = new FactQuery(db, "CrmOrderLine l join CrmOrder e on e.id = l.key.order");
        if (!(scope instanceof AccessScope.All)) {
            lines.join("join CrmCustomer c on c.id = e.customer");
        }
        return Scopes.narrow(lines, scope, "c.manager in :scopeUsers")
                .whereIn("e.status in :statuses", "statuses", query.getStatuses())
                .within(query.getPeriod(), "e.date")
                .knownBy(query.getKnownBy(), "e.recordedAt");
    }

    private static ProductFact fact(FactRow row, Bucket bucket) {
        ProductId product = product(row);
        LocalDate start = Stretch.start(bucket, row);
        Currency currency = Currency.getInstance(row.get(String.class));
        long lines = row.number();
        BigDecimal quantity = row.get(BigDecimal.class);
        return new ProductFact(product, start, lines, quantity, new Money(row.get(BigDecimal.class), currency));
    }

    private static ProductId product(FactRow row) {
        return new ProductId(row.get(UUID.class));
    }
}
