package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.report.ChanceFact;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.CustomerFact;
import io.crmkit.spi.report.CustomerLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Counts of customers and chances, compared with the rows counted one by one. */
@Needs(Feature.FACTS)
interface CountFactsContract extends Part {

    @Test
    @Needs({Feature.CUSTOMERS, Feature.ORDERS, Feature.PRODUCTS})
    @DisplayName("FACT-20 customers, retired ones too, are counted by every dimension in every scope")
    default void countsCustomers() {
        SalesHistory history = SalesHistory.store(this);
        for (CustomerDimension dimension : CustomerDimension.values()) {
            for (AccessScope scope : CustomerScopeContract.SCOPES) {
                Map<Optional<String>, Long> counts = inUnit(unit -> {
                    try (Stream<CustomerFact> facts = unit.facts().customers(dimension, scope)) {
                        return facts.collect(Collectors.toMap(CustomerFact::group, CustomerFact::customers, Long::sum));
                    }
                });
                assertThat(counts)
                        .as("by %s in %s", dimension, scope)
                        .isEqualTo(history.expectedCustomers(dimension, scope));
            }
        }
    }

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("FACT-21 each customer in scope has one label, with number and name as they are")
    default void labels() {
        Customer one = insertCustomer(Sample.customer(1).name(Texts.LINE).build());
        Customer two = insertCustomer(Sample.customer(2).manager(Staff.BOB).build());
        CustomerLabel first = new CustomerLabel(one.getId(), one.getNumber(), one.getName());
        CustomerLabel second = new CustomerLabel(two.getId(), two.getNumber(), two.getName());
        assertThat(labelsIn(ALL)).containsExactlyInAnyOrder(first, second);
        assertThat(labelsIn(Staff.ownedBy(Staff.BOB))).containsExactly(second);
        assertThat(labelsIn(AccessScope.none())).isEmpty();
    }

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("FACT-22 chances are counted by status, source and assignee in every scope")
    default void countsChances() {
        List<Chance> stored = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            Chance.Builder chance = Sample.chance(number);
            if (number % 3 == 0) {
                chance.createdBy(Staff.ANN).source("fair");
            }
            if (number % 4 < 2) {
                chance.status(ChanceStatus.DEVELOPING)
                        .assignee(number % 4 == 0 ? Staff.ANN : Staff.BOB)
                        .assignedAt(Sample.NOON);
            }
            stored.add(insert(Chance.KIND, chance.build()));
        }
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            Map<List<Object>, Long> expected = new HashMap<>();
            for (Chance chance : stored) {
                if (scope.admits(AccessScope.owners(List.of(chance.getCreatedBy(), chance.getAssignee())))) {
                    expected.merge(
                            List.of(chance.getStatus(), chance.getSource(), chance.getAssignee()), 1L, Long::sum);
                }
            }
            Map<List<Object>, Long> counts = inUnit(unit -> {
                try (Stream<ChanceFact> facts = unit.facts().chances(scope)) {
                    return facts.collect(Collectors.toMap(
                            fact -> List.of(fact.status(), fact.source(), fact.assignee()),
                            ChanceFact::chances,
                            Long::sum));
                }
            });
            assertThat(counts).as("in %s", scope).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("FACT-23 an empty store has no facts, and no failure")
    default void noFacts() {
        assertThat(labelsIn(ALL)).isEmpty();
        assertThat(labelsIn(AccessScope.none())).isEmpty();
    }

    private List<CustomerLabel> labelsIn(AccessScope scope) {
        return inUnit(unit -> {
            try (Stream<CustomerLabel> labels = unit.facts().customerLabels(scope)) {
                return labels.collect(Collectors.toUnmodifiableList());
            }
        });
    }
}
