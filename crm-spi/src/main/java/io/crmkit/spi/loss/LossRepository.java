package io.crmkit.spi.loss;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads loss cases, and finds the customers to open one for. Both are owned by the customer's manager.
 *
 * <p>Implemented by stores.
 */
public interface LossRepository {

    /**
     * {@return a case}
     *
     * @param id the case
     * @param scope what may be seen
     */
    Optional<LossCase> find(LossCaseId id, AccessScope scope);

    /**
     * {@return for each of these customers that has one, the open case, or else the one that was opened last, in no
     * order} Of two that were opened at one instant the one with the greater id counts. An open case counts whatever
     * the clock said when it was opened, for clocks are set back.
     *
     * @param customers the customers
     * @param scope what may be seen
     */
    List<LossCase> findLatest(Set<CustomerId> customers, AccessScope scope);

    /**
     * {@return a page of the cases that meet a query, in its order}
     *
     * @param query which cases
     * @param page which page
     * @param scope what may be seen
     */
    Page<LossCase> list(LossQuery query, PageRequest page, AccessScope scope);

    /**
     * {@return how many cases meet a query}
     *
     * @param query which cases
     * @param scope what may be seen
     */
    long count(LossQuery query, AccessScope scope);

    /**
     * {@return the customers that nothing was heard of since a day: those that have been customers since before the day
     * and whose standing is active, counts no open case, and has no last order or one before the day} Those that were
     * silent longest come first: who never ordered, then by the day of the last order; of one day, by id. There is no
     * place to go on from: who is given a case is no candidate any more.
     *
     * @param cutoff the day
     * @param limit the most customers to return; at least 1
     * @param scope what may be seen
     */
    List<LossCandidate> candidates(LocalDate cutoff, int limit, AccessScope scope);
}
