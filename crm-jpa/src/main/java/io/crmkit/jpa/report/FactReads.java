package io.crmkit.jpa.report;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.access.UserIds;
import io.crmkit.jpa.value.Db;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.report.Basket;
import io.crmkit.spi.report.ChanceFact;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.CustomerFact;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.report.ProductFact;
import io.crmkit.spi.report.ProductFactsQuery;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.value.Period;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

final class FactReads implements ReportFacts {
    private static final String OWNED = "c.manager in :scopeUsers";

    private final Db db;

    FactReads(Db db) {
        this.db = db;
    }

    @Override
    public Stream<SalesFact> sales(SalesFactsQuery query, AccessScope scope) {
        return SalesFacts.of(db, query, scope);
    }

    @Override
    public Stream<ProductFact> products(ProductFactsQuery query, AccessScope scope) {
        return ProductFacts.of(db, query, scope);
    }

    @Override
    public Stream<ProductLabel> productLabels() {
        return ProductFacts.labels(db);
    }

    @Override
    public Stream<Basket> baskets(ProductFactsQuery query, AccessScope scope) {
        return ProductFacts.baskets(db, query, scope);
    }

    @Override
    public Stream<CustomerFact> customers(CustomerDimension dimension, AccessScope scope) {
        FactQuery customers = new FactQuery(db, "CrmCustomer c");
        if (dimension == CustomerDimension.STATUS) {
            customers.join("left join CrmCustomerStanding s on s.id = c.id");
        }
        return Scopes.narrow(customers, scope, OWNED)
                .groupBy(List.of(Dimensions.expression(dimension)))
                .select(List.of("count(c)"))
                .stream(row -> new CustomerFact(row.group(), row.number()));
    }

    @Override
    public Stream<CustomerLabel> customerLabels(AccessScope scope) {
        return Scopes.narrow(new FactQuery(db, "CrmCustomer c"), scope, OWNED)
                .select(List.of("c.id", "c.number", "c.name"))
                .stream(FactRow::label);
    }

    @Override
    public Stream<ChanceFact> chances(AccessScope scope) {
        String seen = "(e.createdBy in :scopeUsers or e.assignee in :scopeUsers)";
        return Scopes.narrow(new FactQuery(db, "CrmChance e"), scope, seen)
                .groupBy(List.of("e.status", "e.source", "e.assignee"))
                .select(List.of("count(e)"))
                .stream(row -> new ChanceFact(
                row.get(ChanceStatus.class),
                row.find(String.class),
                row.find(UUID.class).map(UserIds::toUserId),
                row.number()));
    }

    @Override
    public Stream<ServiceFact> services(ServiceFactsQuery query, AccessScope scope) {
        return ServiceFacts.of(db, query, scope);
    }

    @Override
    public Stream<LossFact> losses(Period period, AccessScope scope) {
        return LossFacts.of(db, period, scope);
    }

    @Override
    public long customersAtRisk(Period period, AccessScope scope) {
        return LossFacts.atRisk(db, period, scope);
    }
}
