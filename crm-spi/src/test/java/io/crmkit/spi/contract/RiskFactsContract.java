package io.crmkit.spi.contract;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many customers there were to lose. */
@Needs({Feature.FACTS, Feature.LOSSES, Feature.CUSTOMERS})
interface RiskFactsContract extends Part {
    /** The period of all tests. */
    Period MAY = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));

    @Test
    @DisplayName(
            "FACT-70 who became a customer before the period ends was there to lose, on its last day too, not after")
    default void customersBySince() {
        assertAtRisk(MAY, ALL, 0);
        insertSince(1, MAY.until());
        assertAtRisk(MAY, ALL, 0);
        insertSince(2, MAY.until().minusDays(1));
        assertAtRisk(MAY, ALL, 1);
        insertSince(3, MAY.from());
        insertSince(4, firstDay());
        assertAtRisk(MAY, ALL, 3);
    }

    @Test
    @DisplayName("FACT-71 who is retired was not there to lose, unless lost in the period")
    default void withoutRetired() {
        insertLost(1, CustomerStatus.RETIRED);
        insertLost(2, CustomerStatus.RETIRED, MAY.from().minusDays(1));
        insertLost(3, CustomerStatus.RETIRED, MAY.until());
        assertAtRisk(MAY, ALL, 0);
        insertLost(4, CustomerStatus.RETIRED, MAY.from());
        insertLost(5, CustomerStatus.RETIRED, MAY.until().minusDays(1));
        assertAtRisk(MAY, ALL, 2);
    }

    @Test
    @DisplayName("FACT-76 who was lost in the period was there to lose, though the beginning was moved behind it since")
    default void lostBeforeSince() {
        Customer customer = insertSince(1, MAY.until().plusYears(1));
        assertAtRisk(MAY, ALL, 0);
        insert(
                LossCase.KIND,
                Care.lossCase(1, customer, LossStatus.DETERMINED)
                        .lostDate(MAY.from())
                        .build());
        assertAtRisk(MAY, ALL, 1);
    }

    @Test
    @DisplayName("FACT-72 who is active was there to lose, though warned of, or lost before and won back")
    default void withActive() {
        insertLost(1, CustomerStatus.ACTIVE, MAY.from().minusYears(1));
        Customer warned = insertSince(2, firstDay());
        insert(LossCase.KIND, Care.lossCase(2, warned, LossStatus.WARNED).build());
        assertAtRisk(MAY, ALL, 2);
    }

    @Test
    @DisplayName("FACT-73 who is lost was there to lose unless the last loss was before the period began")
    default void withLost() {
        insertLost(1, CustomerStatus.LOST, MAY.from().minusDays(1));
        assertAtRisk(MAY, ALL, 0);
        insertLost(2, CustomerStatus.LOST, MAY.from());
        assertAtRisk(MAY, ALL, 1);
        insertLost(3, CustomerStatus.LOST, MAY.until().minusDays(1));
        assertAtRisk(MAY, ALL, 2);
        insertLost(4, CustomerStatus.LOST, MAY.until());
        assertAtRisk(MAY, ALL, 3);
    }

    @Test
    @DisplayName("FACT-74 of several losses the last one counts, and each customer counts once")
    default void withLostAgain() {
        insertLost(1, CustomerStatus.LOST, MAY.from().minusYears(1), MAY.from());
        insertLost(2, CustomerStatus.LOST, MAY.from(), MAY.from().minusYears(1));
        insertLost(3, CustomerStatus.LOST, MAY.from().minusYears(2), MAY.from().minusYears(1));
        insertLost(4, CustomerStatus.LOST, MAY.from(), MAY.from().plusDays(1));
        assertAtRisk(MAY, ALL, 3);
    }

    @Test
    @DisplayName("FACT-75 customers at risk are those that the scope's users manage")
    default void atRiskByScope() {
        List<Customer> customers = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            customers.add(insertCustomer(Sample.customer(number)
                    .manager(number < 3 ? Staff.ANN : Staff.BOB)
                    .customerSince(MAY.from())
                    .build()));
        }
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            assertAtRisk(
                    MAY,
                    scope,
                    customers.stream()
                            .filter(customer -> scope.admits(Set.of(customer.getManager())))
                            .count());
        }
    }

    private Customer insertSince(int number, LocalDate day) {
        return insertCustomer(Sample.customer(number).customerSince(day).build());
    }

    /** Inserts a customer of old with losses on these days. */
    private void insertLost(int number, CustomerStatus status, LocalDate... days) {
        Customer customer = Sample.customer(number).customerSince(firstDay()).build();
        insertCustomer(customer, Sample.standing(customer).status(status).build());
        for (int loss = 0; loss < days.length; loss++) {
            insert(
                    LossCase.KIND,
                    Care.lossCase(10 * number + loss, customer, LossStatus.DETERMINED)
                            .lostDate(days[loss])
                            .build());
        }
    }

    private void assertAtRisk(Period period, AccessScope scope, long customers) {
        assertCount(unit -> unit.facts().customersAtRisk(period, scope))
                .as("in %s", scope)
                .isEqualTo(customers);
    }
}
