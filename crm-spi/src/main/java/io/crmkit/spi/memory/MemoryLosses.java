package io.crmkit.spi.memory;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class MemoryLosses implements LossRepository {
    private static final Comparator<LossCase> OPENING = Comparator.<LossCase, Boolean>comparing(
                    lossCase -> lossCase.getStatus().isOpen())
            .thenComparing(LossCase::getOpenedAt)
            .thenComparing(LossCase::getId);
    /** Who never ordered comes before all days. */
    private static final Comparator<LossCandidate> LONGEST_SILENT = Comparator.<LossCandidate, LocalDate>comparing(
                    candidate -> candidate.standing().getLastOrderDate().orElse(LocalDate.MIN))
            .thenComparing(candidate -> candidate.customer().getId());

    private final Table<LossCase, LossCaseId> cases;
    private final Table<Customer, CustomerId> customers;
    private final Table<CustomerStanding, CustomerId> standings;
    private final MemoryCustomers visible;

    MemoryLosses(Snapshot snapshot) {
        cases = snapshot.table(LossCase.KIND);
        customers = snapshot.table(Customer.KIND);
        standings = snapshot.table(CustomerStanding.KIND);
        visible = new MemoryCustomers(snapshot);
    }

    @Override
    public Optional<LossCase> find(LossCaseId id, AccessScope scope) {
        return Rows.one(cases, id, lossCase -> sees(scope, lossCase));
    }

    @Override
    public List<LossCase> findLatest(Set<CustomerId> ids, AccessScope scope) {
        return Rows.list(ids.stream()
                .filter(id -> visible.seesCustomer(scope, id))
                .flatMap(id -> cases.byParent(id).max(OPENING).stream()));
    }

    @Override
    public Page<LossCase> list(LossQuery query, PageRequest page, AccessScope scope) {
        return Rows.page(
                cases, query.getCustomer(), query, page, lossCase -> meets(query, lossCase) && sees(scope, lossCase));
    }

    @Override
    public long count(LossQuery query, AccessScope scope) {
        return cases.values()
                .filter(lossCase -> meets(query, lossCase) && sees(scope, lossCase))
                .count();
    }

    @Override
    public List<LossCandidate> candidates(LocalDate cutoff, int limit, AccessScope scope) {
        return Rows.list(customers
                .values()
                .filter(customer -> scope.admits(Set.of(customer.getManager())))
                .filter(customer -> customer.getCustomerSince().isBefore(cutoff))
                .flatMap(customer -> {
                    @Nullable CustomerStanding standing = standings.get(customer.getId());
                    return standing != null && isQuiet(standing, cutoff)
                            ? Stream.of(new LossCandidate(customer, standing))
                            : Stream.empty();
                })
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
