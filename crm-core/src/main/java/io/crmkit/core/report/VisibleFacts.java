package io.crmkit.core.report;

import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Context;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Basket;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.ProductFact;
import io.crmkit.spi.report.ProductFactsQuery;
import io.crmkit.spi.report.ProductLabel;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.report.SalesFactsQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Internal: the facts that the actor of a report may see.
 *
 * @param context what surrounds the report
 */
public record VisibleFacts(Context context) {

    /** {@return what the actor may see in reports} */
    public AccessScope scope() {
        return context.scope(ReportPermission.READ);
    }

    /**
     * {@return the statuses of the orders that count}
     *
     * @param wanted those that were asked for; absent for those of the settings
     */
    public Set<OrderStatus> statuses(Optional<Set<OrderStatus>> wanted) {
        return wanted.orElseGet(context.settings()::getQualifyingStatuses);
    }

    /**
     * {@return the instant as of which a report is made}
     *
     * @param wanted the one that was asked for; absent for now
     * @throws CrmException if it is later than now
     */
    public Instant asOf(Optional<Instant> wanted) {
        if (wanted.filter(instant -> instant.isAfter(context.now())).isPresent()) {
            throw new CrmException(new Refusal.Invalid(List.of(Violation.of("asOf", ViolationCode.INVALID))));
        }
        return wanted.orElse(context.now());
    }

    /**
     * Reads what was sold.
     *
     * @param query which sales, and by what
     * @param each takes each fact
     */
    public void sales(SalesFactsQuery query, Consumer<SalesFact> each) {
        try (Stream<SalesFact> facts = context.unit().facts().sales(query, scope())) {
            facts.forEach(each);
        }
    }

    /**
     * {@return the sums of what was sold}
     *
     * @param query which sales, and by what
     */
    public SalesTotals totals(SalesFactsQuery query) {
        SalesTotals totals = new SalesTotals();
        sales(query, totals::add);
        return totals;
    }

    /**
     * {@return the sums of what was sold of products}
     *
     * @param query which sales, and by what stretch of time
     */
    public ProductTotals products(ProductFactsQuery query) {
        ProductTotals totals = new ProductTotals();
        try (Stream<ProductFact> facts = context.unit().facts().products(query, scope())) {
            facts.forEach(totals::add);
        }
        return totals;
    }

    /**
     * Reads what was bought together.
     *
     * @param query which orders
     * @param each takes each basket
     */
    public void baskets(ProductFactsQuery query, Consumer<Basket> each) {
        try (Stream<Basket> baskets = context.unit().facts().baskets(query, scope())) {
            baskets.forEach(each);
        }
    }

    /** {@return what the products are called} */
    public List<ProductLabel> productLabels() {
        try (Stream<ProductLabel> labels = context.unit().facts().productLabels()) {
            return labels.toList();
        }
    }

    /** {@return what the customers are called} */
    public List<CustomerLabel> labels() {
        try (Stream<CustomerLabel> labels = context.unit().facts().customerLabels(scope())) {
            return labels.toList();
        }
    }
}
