package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.jpa.database.ClosingEntityManager;
import io.crmkit.jpa.database.RowWatch;
import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.TransientStoreException;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.report.ServiceFactsQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the database is asked for, and how a stream of it begins, breaks and ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JpaFactsTest {
    private static final String HIBERNATE = "io.crmkit.jpa.database.Provider#isHibernate";
    private static final int CUSTOMERS = 200;
    private static final AccessScope OWNED = AccessScope.ownedBy(Set.of(States.ANN, new UserId(new UUID(9, 9))));
    private static final Period YEAR = Period.year(2024);

    private final TestDatabase database = new TestDatabase(Server.H2, Map.of());
    private final CrmStore store = database.owningStore();

    @BeforeAll
    void fill() {
        Changes changes = RandomHistory.of(CUSTOMERS, new Random(5));
        store.inUnit(unit -> unit.apply(changes));
    }

    @AfterAll
    void close() throws SQLException {
        database.clear();
        database.close();
    }

    @Test
    void readsEachFactInOneStatement() {
        for (CustomerDimension dimension : CustomerDimension.values()) {
            for (Bucket bucket : Bucket.values()) {
                assertThat(statementOf(facts -> facts.sales(sales(dimension, bucket), OWNED)))
                        .contains("manager_id in")
                        .contains("group by");
            }
            assertThat(statementOf(facts -> facts.customers(dimension, OWNED)))
                    .contains("manager_id in")
                    .contains("group by");
        }
        assertThat(statementOf(facts -> facts.customerLabels(OWNED))).contains("manager_id in");
        assertThat(statementOf(facts -> facts.chances(OWNED)))
                .contains("created_by in")
                .contains("group by");
        assertThat(statementOf(facts -> facts.services(new ServiceFactsQuery(YEAR, Bucket.MONTH), OWNED)))
                .contains("manager_id in")
                .contains("group by");
        assertThat(statementOf(facts -> facts.losses(YEAR, OWNED))).contains("manager_id in");
        assertThat(statementOf(facts -> Stream.of(facts.customersAtRisk(YEAR, OWNED))))
                .contains("manager_id in");
    }

    @Test
    void contributionsOfAllCustomersAreSumsOfOrdersAlone() {
        for (Bucket bucket : Bucket.values()) {
            assertThat(statementOf(facts -> facts.sales(sales(CustomerDimension.CUSTOMER, bucket), States.ALL)))
                    .contains("from crm_order ")
                    .doesNotContain("crm_customer")
                    .doesNotContain("join");
        }
    }

    @Test
    void joinsTheCustomersOrTheirStandingsWhereADimensionNeedsThem() {
        assertThat(statementOf(facts -> facts.sales(sales(CustomerDimension.STATUS, Bucket.NONE), States.ALL)))
                .contains("crm_customer_standing ")
                .doesNotContain("crm_customer ");
        assertThat(statementOf(facts -> facts.sales(sales(CustomerDimension.REGION, Bucket.NONE), States.ALL)))
                .contains("crm_customer ")
                .doesNotContain("crm_customer_standing ");
    }

    @Test
    void sendsNoStatementForWhatIsNothing() {
        database.spy().forget();
        SalesFactsQuery ofNoStatus = SalesFactsQuery.builder()
                .from(sales(CustomerDimension.CUSTOMER, Bucket.NONE))
                .statuses(Set.of())
                .build();
        assertThat(rows(facts -> facts.sales(ofNoStatus, States.ALL))).isEmpty();
        for (AccessScope scope : List.of(AccessScope.none(), AccessScope.ownedBy(Set.of()))) {
            assertThat(rows(facts -> facts.sales(sales(CustomerDimension.REGION, Bucket.DAY), scope)))
                    .isEmpty();
            assertThat(rows(facts -> facts.losses(YEAR, scope))).isEmpty();
            assertThat(rows(facts -> Stream.of(facts.customersAtRisk(YEAR, scope))))
                    .isEqualTo(List.of(0L));
        }
        assertThat(database.spy().executed()).isEmpty();
    }

    @Test
    @EnabledIf(value = HIBERNATE, disabledReason = "EclipseLink reads a result whole before it gives the first row")
    void readsRowsAsTheyAreConsumedAndNoMoreOnceClosed() {
        RowWatch watch = database.spy().watchRows();
        store.inUnit(unit -> {
            Stream<CustomerLabel> labels = unit.facts().customerLabels(States.ALL);
            Iterator<CustomerLabel> iterator = labels.iterator();
            for (int row = 0; row < 3; row++) {
                iterator.next();
            }
            assertThat(watch.read()).isBetween(3, 4);
            assertThat(watch.fetchSize()).isBetween(100, 10_000);
            assertThat(watch.open()).isOne();
            labels.close();
            assertThat(watch.open()).isZero();
            return true;
        });
        assertThat(watch.read()).isLessThan(CUSTOMERS);
        assertThat(database.connections()).isZero();
    }

    @Test
    void refusesToReadOnWhenTheUnitHasEnded() {
        RowWatch watch = database.spy().watchRows();
        Stream<CustomerLabel> escaped = store.inUnit(unit -> unit.facts().customerLabels(States.ALL));
        assertThat(watch.open()).isZero();
        assertThat(database.connections()).isZero();
        Iterator<CustomerLabel> iterator = escaped.iterator();
        assertThatThrownBy(iterator::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this unit has ended");
        assertThatCode(escaped::close).doesNotThrowAnyException();
    }

    @Test
    @EnabledIf(value = HIBERNATE, disabledReason = "EclipseLink reads a result whole before it gives the first row")
    void closesWithTheUnitWhatNobodyClosedInAnEntityManagerThatOutlivesIt() {
        RowWatch watch = database.spy().watchRows();
        try (EntityManager em = database.entityManager()) {
            em.getTransaction().begin();
            Stream<CustomerLabel> escaped =
                    JpaStore.joining(() -> em).inUnit(unit -> unit.facts().customerLabels(States.ALL));
            assertThatThrownBy(escaped.iterator()::hasNext)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("this unit has ended");
            assertThat(watch.open()).isZero();
            assertThatCode(escaped::close).doesNotThrowAnyException();
            em.getTransaction().rollback();
        }
    }

    @Test
    @EnabledIf(value = HIBERNATE, disabledReason = "EclipseLink reads a result whole before it gives the first row")
    void aConnectionThatBreaksWhileRowsAreReadIsATransientFailure() {
        RowWatch watch = database.spy().watchRows();
        assertThatThrownBy(() -> store.inUnit(unit -> {
                    try (Stream<CustomerLabel> labels = unit.facts().customerLabels(States.ALL)) {
                        Iterator<CustomerLabel> iterator = labels.iterator();
                        iterator.next();
                        watch.failRow(5, new SQLException("told to fail", "08006"));
                        iterator.forEachRemaining(label -> {});
                    }
                    return true;
                }))
                .isInstanceOf(TransientStoreException.class);
        assertThat(watch.read()).isBetween(5, 10);
        assertThat(watch.open()).isZero();
        assertThat(database.connections()).isZero();
    }

    @Test
    void whatTheConsumerThrowsComesOutAsItIs() {
        RuntimeException mine = new UnsupportedOperationException("mine");
        assertThatThrownBy(() -> store.inUnit(unit -> {
                    try (Stream<CustomerLabel> labels = unit.facts().customerLabels(States.ALL)) {
                        labels.forEach(label -> {
                            throw mine;
                        });
                    }
                    return true;
                }))
                .isSameAs(mine);
    }

    @Test
    void readsWithoutATransactionThoughTheContainerClosesBehindEachQuery() {
        CrmStore joining = JpaStore.joining(() -> ClosingEntityManager.of(database.factory()));
        List<CustomerLabel> labels =
                joining.inUnit(unit -> unit.facts().customerLabels(States.ALL).toList());
        assertThat(labels).hasSize(CUSTOMERS);
    }

    @Test
    @EnabledIf(value = HIBERNATE, disabledReason = "EclipseLink sums 292,000 years and more wrongly")
    void failsRatherThanSumsTimesWrongly() {
        Customer customer = States.customer(1).build();
        Duration most = Duration.ofDays(365L * 200_000);
        Changes.Builder changes = Changes.builder();
        for (int number = 0; number < 2; number++) {
            changes.insert(
                    ServiceRequest.KIND,
                    ServiceRequest.builder()
                            .id(new ServiceRequestId(new UUID(1, number)))
                            .status(ServiceStatus.ASSIGNED)
                            .type("endless")
                            .title("")
                            .customer(customer.getId())
                            .request("")
                            .createdAt(Instant.EPOCH)
                            .createdOn(LocalDate.of(1970, 1, 1))
                            .assignee(States.ANN)
                            .assignedAt(Instant.EPOCH.plus(most))
                            .build());
        }
        store.inUnit(unit -> unit.apply(changes.build()));
        assertThatThrownBy(() -> rows(
                        facts -> facts.services(new ServiceFactsQuery(Period.year(1970), Bucket.NONE), States.ALL)))
                .isInstanceOf(StoreException.class);
    }

    private String statementOf(Function<ReportFacts, Stream<?>> read) {
        database.spy().forget();
        assertThat(rows(read)).isNotEmpty();
        assertThat(database.spy().executed()).hasSize(1);
        return database.spy().executed().get(0);
    }

    private List<?> rows(Function<ReportFacts, Stream<?>> read) {
        return store.inUnit(unit -> {
            try (Stream<?> facts = read.apply(unit.facts())) {
                return facts.toList();
            }
        });
    }

    private static SalesFactsQuery sales(CustomerDimension dimension, Bucket bucket) {
        return SalesFactsQuery.builder()
                .period(YEAR)
                .statuses(EnumSet.allOf(OrderStatus.class))
                .dimension(dimension)
                .bucket(bucket)
                .build();
    }
}
