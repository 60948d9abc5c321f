package io.crmkit.spi.records;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCandidate;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossRepository;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class LossReads implements LossRepository {
    private static final Comparator<LossCase> OPENING = Comparator.<LossCase, Boolean>comparing(
                    lossCase -> lossCase.getStatus().isOpen())
            .thenComparing(LossCase::getOpenedAt)
            .thenComparing(LossCase::getId);
    /** Who never ordered comes before all days. */
    private static final Comparator<LossCandidate> LONGEST_SILENT = Comparator.<LossCandidate, LocalDate>comparing(
                    candidate -> candidate.standing().getLastOrderDate().orElse(LocalDate.MIN))
            .thenComparing(candidate -> candidate.customer().getId());

    private final RecordsOf<LossCase, LossCaseId> cases;
    private final RecordsOf<Customer, CustomerId> customers;
    private final RecordsOf<CustomerStanding, CustomerId> standings;
    private final CustomerReads visible;

    LossReads(Records records) {
        cases = records.of(LossCase.KIND);
        customers = records.of(Customer.KIND);
        standings = records.of(CustomerStanding.KIND);
        visible = new CustomerReads(records);
    }

    @Override
    public Optional<LossCase> find(LossCaseId id, AccessScope scope) {
        return Rows.one(cases, id, lossCase -> sees(scope, lossCase));
    }

    @Override
    public List<LossCase> findLatest(Set<CustomerId> ids, AccessScope scope) {
        return Rows.list(ids.stream()
                .filter(id -> visible.seesCustomer(scope, id))
                .flatMap(id -> cases.withParent(id).max(OPENING).stream()));
    }

    @Override
    public Page<LossCase> list(LossQuery query, PageRequest page, AccessScope scope) {
        return Rows.page(
                cases, query.getCustomer(), query, page, lossCase -> meets(query, lossCase) && sees(scope, lossCase));
    }

    @Override
    public long count(LossQuery query, AccessScope scope) {
        return cases.all()
                .filter(lossCase -> meets(query, lossCase) && sees(scope, lossCase))
                .count();
    }

    @Override
    public List<LossCandidate> candidates(LocalDate cutoff, int limit, AccessScope scope) {
        return Rows.list(customers
                .all()
                .filter(customer -> scope.admits(Set.of(customer.getManager())))
                .filter(customer -> customer.getCustomerSince().isBefore(cutoff))
                .flatMap(customer -> standings
                        .find(customer.getId())
                        .filter(standing -> isQuiet(standing, cutoff))
                        .map(standing -> new LossCandidate(customer, standing))
                        .stream())
                .sorted(LONGEST_SILENT)
                .limit(limit));
    }

    private static boolean isQuiet(CustomerStanding standing, LocalDate cutoff) {
        return standing.getStatus() == CustomerStatus.ACTIVE
                && standing.getOpenLossCases() == 0
                && standing.getLastOrderDate()
                        .map(date -> date.isBefore(cutoff))
                        .orElse(true);
    }

    private boolean sees(AccessScope scope, LossCase lossCase) {
        return visible.seesCustomer(scope, lossCase.getCustomer());
    }

    private static boolean meets(LossQuery query, LossCase lossCase) {
        return Rows.same(query.getCustomer(), Optional.of(lossCase.getCustomer()))
                && Rows.same(query.getManager(), Optional.of(lossCase.getManager()))
                && Rows.among(query.getStatuses(), Optional.of(lossCase.getStatus()))
                && Rows.among(query.getReasonClasses(), lossCase.getReasonClass())
                && Rows.within(query.getWarned(), Optional.of(lossCase.getWarnedOn()))
                && Rows.within(query.getLost(), lossCase.getLostDate());
    }
}
