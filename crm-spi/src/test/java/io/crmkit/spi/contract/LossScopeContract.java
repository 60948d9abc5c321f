package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A scope sees of loss cases just those of the customers that its users manage now, whoever managed them before. */
@Needs({Feature.LOSSES, Feature.CUSTOMERS})
interface LossScopeContract extends Part {

    @Test
    @DisplayName("SCOPE-80 a case is found by id only in a scope of the customer's manager, not of the case's")
    default void caseById() {
        storeCases()
                .assertSeen((unit, lossCase, scope) ->
                        unit.losses().find(lossCase.getId(), scope).isPresent());
    }

    @Test
    @DisplayName("SCOPE-81 the latest case of a customer is found only in a scope of the customer's manager")
    default void latestInScope() {
        Scopes<LossCase> cases = storeCases();
        Set<CustomerId> customers =
                cases.in(ALL).stream().map(LossCase::getCustomer).collect(Collectors.toUnmodifiableSet());
        cases.assertSeen((unit, lossCase, scope) ->
                unit.losses().findLatest(customers, scope).contains(lossCase));
        cases.assertSeen((unit, lossCase, scope) ->
                !unit.losses().findLatest(Set.of(lossCase.getCustomer()), scope).isEmpty());
    }

    @Test
    @DisplayName("SCOPE-82 lists and counts of cases have just those of the scope, whatever the page")
    default void caseLists() {
        Scopes<LossCase> cases = storeCases();
        cases.assertListed((unit, page, scope) -> unit.losses().list(LossQuery.any(), page, scope));
        cases.assertCounted((unit, scope) -> unit.losses().count(LossQuery.any(), scope));
    }

    @Test
    @DisplayName("SCOPE-83 criteria of cases and scope narrow together")
    default void caseCriteriaInScope() {
        Scopes<LossCase> cases = storeCases();
        LossQuery cats = LossQuery.builder().manager(Staff.CAT).build();
        AccessScope scope = Staff.ownedBy(Staff.ANN);
        List<LossCase> expected = cases.in(scope).stream()
                .filter(lossCase -> lossCase.getManager().equals(Staff.CAT))
                .collect(Collectors.toList());
        assertThat(expected).isNotEmpty();
        Pages.assertListed(expected, page -> inUnit(unit -> unit.losses().list(cats, page, scope)));
        assertCount(unit -> unit.losses().count(cats, scope)).isEqualTo(expected.size());
        assertCount(unit -> unit.losses().count(cats, Staff.ownedBy(Staff.CAT))).isZero();
    }

    @Test
    @DisplayName("SCOPE-84 a case is seen by the customer's new manager, and no more by the one before")
    default void caseFollowsManager() {
        Customer customer = insertCustomer(Sample.customer(1).manager(Staff.ANN).build());
        LossCase lossCase = insert(LossCase.KIND, Care.lossCase(1, customer).build());
        handOver(customer, Staff.BOB);
        Scopes<LossCase> cases = new Scopes<>(this);
        cases.add(lossCase, Set.of(Staff.BOB));
        cases.assertSeen(
                (unit, row, scope) -> unit.losses().find(row.getId(), scope).isPresent());
        cases.assertSeen((unit, row, scope) ->
                unit.losses().findLatest(Set.of(customer.getId()), scope).contains(row));
        cases.assertListed((unit, page, scope) -> unit.losses().list(LossQuery.any(), page, scope));
    }

    @Test
    @DisplayName("SCOPE-85 a second open case is refused although no scope shows the first to the one who writes")
    default void invisibleCase() {
        Customer customer = insertCustomer(Sample.customer(1).manager(Staff.ANN).build());
        insert(LossCase.KIND, Care.lossCase(1, customer).build());
        assertRows(unit -> unit.losses().findLatest(Set.of(customer.getId()), Staff.ownedBy(Staff.BOB)))
                .isEmpty();
        assertRefused(
                DuplicateException.class,
                Changes.builder()
                        .insert(
                                LossCase.KIND,
                                Care.lossCase(2, customer).manager(Staff.BOB).build()));
    }

    /** A case for each of customers of Ann and of Bob; in charge of the cases was each of the three users. */
    private Scopes<LossCase> storeCases() {
        Scopes<LossCase> cases = new Scopes<>(this);
        List<LossStatus> statuses = List.of(LossStatus.values());
        int number = 0;
        for (UserId manager : List.of(Staff.ANN, Staff.BOB)) {
            for (UserId inCharge : List.of(Staff.ANN, Staff.BOB, Staff.CAT)) {
                Customer customer =
                        insertCustomer(Sample.customer(number).manager(manager).build());
                LossStatus status = statuses.get(number % statuses.size());
                LossCase lossCase = Care.lossCase(number++, customer, status)
                        .manager(inCharge)
                        .build();
                cases.add(insert(LossCase.KIND, lossCase), Set.of(manager));
            }
        }
        return cases;
    }
}
