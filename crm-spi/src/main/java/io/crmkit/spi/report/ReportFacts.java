package io.crmkit.spi.report;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.value.Period;
import java.util.stream.Stream;

/**
 * Reads what reports are calculated from: sums and counts, grouped by the store where the data is. Retired customers
 * are facts too. A stream lives no longer than its unit and is closed by who asked for it; its order means nothing.
 *
 * <p>Implemented by stores.
 */
public interface ReportFacts {

    /**
     * {@return what was sold, by group, stretch of time and currency}
     *
     * @param query which sales, and by what
     * @param scope what may be seen: the orders of the customers that these users manage
     */
    Stream<SalesFact> sales(SalesFactsQuery query, AccessScope scope);

    /**
     * {@return what was sold, by product, stretch of time and currency}
     *
     * @param query which lines of orders, and by what stretch of time
     * @param scope what may be seen: the orders of the customers that these users manage
     */
    Stream<ProductFact> products(ProductFactsQuery query, AccessScope scope);

    /** {@return what reports call the products, which everybody may see} */
    Stream<ProductLabel> productLabels();

    /**
     * {@return what was bought together: one basket for each order that has lines}
     *
     * @param query which orders; the stretch of time means nothing here
     * @param scope what may be seen: the orders of the customers that these users manage
     */
    Stream<Basket> baskets(ProductFactsQuery query, AccessScope scope);

    /**
     * {@return how many customers there are, by group}
     *
     * @param dimension what to group by
     * @param scope what may be seen
     */
    Stream<CustomerFact> customers(CustomerDimension dimension, AccessScope scope);

    /**
     * {@return what reports call the customers}
     *
     * @param scope what may be seen
     */
    Stream<CustomerLabel> customerLabels(AccessScope scope);

    /**
     * {@return how many chances there are, by status, source and assignee}
     *
     * @param scope what may be seen
     */
    Stream<ChanceFact> chances(AccessScope scope);

    /**
     * {@return how many service requests there are, and how much time they took, by type, stretch of time, status and
     * satisfaction}
     *
     * @param query which requests, and by what stretch of time
     * @param scope what may be seen: the requests that these users created or handle, and those of the customers that
     *     they manage
     */
    Stream<ServiceFact> services(ServiceFactsQuery query, AccessScope scope);

    /**
     * {@return the determined losses}
     *
     * @param period the period that the lost date is in
     * @param scope what may be seen: the cases of the customers that these users manage
     */
    Stream<LossFact> losses(Period period, AccessScope scope);

    /**
     * {@return how many customers there were to lose in a period: those of whom a loss in the period is determined,
     * whatever they are now; and those that became customers before its end and are active now, or are lost now with a
     * determined loss on or after its first day, be it after its end}
     *
     * @param period the period
     * @param scope what may be seen: the customers that these users manage
     */
    long customersAtRisk(Period period, AccessScope scope);
}
