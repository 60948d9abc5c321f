package io.crmkit.jpa;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.value.Period;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AfterTry;

/** The database sums up what the reference implementation sums up, in one row for each group. */
class FactsAgreeProperties {
    private static final TestDatabase DATABASE = new TestDatabase(Server.H2, Map.of());
    private static final List<AccessScope> SCOPES = List.of(
            AccessScope.all(),
            AccessScope.none(),
            AccessScope.ownedBy(Set.of()),
            AccessScope.ownedBy(Set.of(new UserId(new UUID(7, 7)))),
            AccessScope.ownedBy(Set.of(States.ANN)),
            AccessScope.ownedBy(Set.copyOf(RandomHistory.USERS.subList(1, 3))));

    private final CrmStore jpa = DATABASE.owningStore();
    private CrmStore memory = new InMemoryStore();

    @AfterTry
    void clear() throws SQLException {
        DATABASE.clear();
        memory = new InMemoryStore();
    }

    @AfterContainer
    static void closeDatabase() {
        DATABASE.close();
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void agree(@ForAll @IntRange(max = 300) int customers, @ForAll Random random) {
        Changes changes = RandomHistory.of(customers, random);
        memory.inUnit(unit -> unit.apply(changes));
        jpa.inUnit(unit -> unit.apply(changes));
        Period period = period(random);
        Set<OrderStatus> statuses = EnumSet.noneOf(OrderStatus.class);
        for (OrderStatus status : OrderStatus.values()) {
            if (random.nextBoolean()) {
                statuses.add(status);
            }
        }
        for (AccessScope scope : SCOPES) {
            assertCountsAgree(period, scope);
            for (Bucket bucket : Bucket.values()) {
                assertServicesAgree(new ServiceFactsQuery(period, bucket), scope);
                for (CustomerDimension dimension : CustomerDimension.values()) {
                    SalesFactsQuery query = SalesFactsQuery.builder()
                            .period(period)
                            .statuses(statuses)
                            .dimension(dimension)
                            .bucket(bucket)
                            .build();
                    assertRowsAgree("%s in %s".formatted(query, scope), facts -> facts.sales(query, scope));
                }
            }
        }
    }

    private void assertCountsAgree(Period period, AccessScope scope) {
        for (CustomerDimension dimension : CustomerDimension.values()) {
            assertRowsAgree("by %s in %s".formatted(dimension, scope), facts -> facts.customers(dimension, scope));
        }
        assertRowsAgree("labels in %s".formatted(scope), facts -> facts.customerLabels(scope));
        assertRowsAgree("chances in %s".formatted(scope), facts -> facts.chances(scope));
        assertRowsAgree("losses of %s in %s".formatted(period, scope), facts -> facts.losses(period, scope));
        assertRowsAgree(
                "at risk of %s in %s".formatted(period, scope),
                facts -> Stream.of(facts.customersAtRisk(period, scope)));
    }

    private <F> void assertRowsAgree(String what, Function<ReportFacts, Stream<F>> read) {
        assertThat(rows(jpa, read)).as(what).containsExactlyInAnyOrderElementsOf(rows(memory, read));
    }

    /** The reference gives a fact for each request. */
    private void assertServicesAgree(ServiceFactsQuery query, AccessScope scope) {
        Map<List<Object>, ServiceFact> expected = rows(memory, facts -> facts.services(query, scope)).stream()
                .collect(toMap(FactsAgreeProperties::group, fact -> fact, FactsAgreeProperties::sum));
        assertThat(rows(jpa, facts -> facts.services(query, scope)))
                .as("%s in %s", query, scope)
                .containsExactlyInAnyOrderElementsOf(expected.values());
    }

    private static <F> List<F> rows(CrmStore store, Function<ReportFacts, Stream<F>> read) {
        return store.inUnit(unit -> {
            try (Stream<F> facts = read.apply(unit.facts())) {
                return facts.toList();
            }
        });
    }

    private static List<Object> group(ServiceFact fact) {
        return List.of(fact.type(), fact.bucket(), fact.status(), fact.satisfaction());
    }

    private static ServiceFact sum(ServiceFact one, ServiceFact other) {
        return new ServiceFact(
                one.type(),
                one.bucket(),
                one.status(),
                one.satisfaction(),
                one.requests() + other.requests(),
                one.reworked() + other.reworked(),
                one.assigning().plus(other.assigning()),
                one.handling().plus(other.handling()),
                one.feedingBack().plus(other.feedingBack()),
                one.archiving().plus(other.archiving()));
    }

    /** Mostly some part of the history. */
    private static Period period(Random random) {
        LocalDate from = RandomHistory.FIRST_DAY.plusDays(random.nextInt(-10, RandomHistory.DAYS));
        return new Period(from, from.plusDays(random.nextInt(RandomHistory.DAYS)));
    }
}
