package io.crmkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.jpa.database.Server;
import io.crmkit.jpa.database.TestDatabase;
import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivitySort;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceSort;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerSort;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCandidate;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossSort;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderSort;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceSort;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.Sort;
import io.crmkit.spi.value.State;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A read is one statement, however many rows there are, and its scope is part of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JpaStatementsTest {
    private static final int ROWS = 1_000;
    private static final AccessScope OWNED = AccessScope.ownedBy(Set.of(States.ANN, new UserId(new UUID(9, 9))));
    private static final PageRequest PAGE = PageRequest.first(500);

    private final TestDatabase database = new TestDatabase(Server.H2, Map.of());
    private final CrmStore store = database.owningStore();

    @BeforeAll
    void fill() {
        Changes.Builder changes = Changes.builder();
        for (int number = 1; number <= ROWS; number++) {
            changes.insert(
                            Customer.KIND,
                            States.customer(number).externalId("E" + number).build())
                    .insert(CustomerStanding.KIND, States.standing(number))
                    .insert(Activity.KIND, States.activity(number).build())
                    .insert(Chance.KIND, States.chance(number).build())
                    .insert(
                            Order.KIND,
                            States.order(number).externalId("E" + number).build())
                    .insert(ServiceRequest.KIND, States.request(number).build())
                    .insert(
                            LossCase.KIND,
                            States.lossCase(number)
                                    .addMeasure(States.measure("call"))
                                    .build());
        }
        Changes built = changes.build();
        store.inUnit(unit -> unit.apply(built));
    }

    @AfterAll
    void close() throws SQLException {
        database.clear();
        database.close();
    }

    @Test
    void keepsInThePersistenceContextWhatASmallChangeWroteAndNotWhatALargeOneDid() {
        assertThat(readsAgain(2_000, 10)).as("after a small change").isZero();
        assertThat(readsAgain(3_000, 101)).as("after a large change").isEqualTo(1);
    }

    /** Statements to find one of so many chances that the same unit inserted and updated, which all are found as updated. */
    private int readsAgain(int first, int count) {
        AtomicInteger statements = new AtomicInteger();
        IllegalStateException undo = new IllegalStateException("the other tests count rows");
        assertThatThrownBy(() -> store.inUnit(unit -> {
                    List<Chance> chances = IntStream.range(first, first + count)
                            .mapToObj(number -> States.chance(number).build())
                            .toList();
                    Changes.Builder inserts = Changes.builder();
                    chances.forEach(chance -> inserts.insert(Chance.KIND, chance));
                    Applied inserted = unit.apply(inserts.build());
                    Changes.Builder updates = Changes.builder();
                    for (Chance chance : chances) {
                        Chance stored = inserted.stored(Chance.KIND, chance);
                        updates.update(
                                Chance.KIND,
                                stored,
                                Chance.builder().from(stored).title("changed").build());
                    }
                    Applied updated = unit.apply(updates.build());
                    database.spy().forget();
                    Chance last = chances.get(count - 1);
                    Chance found =
                            unit.chances().find(last.getId(), AccessScope.all()).orElseThrow();
                    assertThat(found.getTitle()).isEqualTo("changed");
                    assertThat(found.getVersion())
                            .isEqualTo(updated.stored(Chance.KIND, found).getVersion());
                    statements.set(database.spy().executed().size());
                    throw undo;
                }))
                .isSameAs(undo);
        return statements.get();
    }

    @Test
    void readsEachInOneStatement() {
        Customer customer = States.customer(1).build();
        Chance chance = States.chance(1).build();
        Set<CustomerId> ids = IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> States.customer(number).build().getId())
                .collect(Collectors.toSet());
        assertOneStatement(unit -> unit.customers().find(customer.getId(), OWNED));
        assertOneStatement(unit -> unit.customers().findAll(ids, OWNED));
        assertOneStatement(unit -> unit.customers().findStandings(ids, OWNED));
        assertOneStatement(unit -> unit.customers().findByExternalIds(Set.of("E1", "E2"), OWNED));
        assertOneStatement(unit -> unit.customers().findByNames(Set.of(customer.getNameKey()), OWNED));
        assertOneStatement(unit -> unit.customers().list(busy(), PAGE, OWNED));
        assertOneStatement(unit -> unit.customers().count(busy(), OWNED));
        assertOneStatement(unit -> unit.customers().contacts(customer.getId(), OWNED));
        assertOneStatement(unit -> unit.customers().listContacts(ContactQuery.any(), PAGE, OWNED));
        assertOneStatement(unit -> unit.customers()
                .countContacts(ContactQuery.builder().phoneContains("1").build(), OWNED));
        assertOneStatement(
                unit -> unit.activities().find(States.activity(1).build().getId(), OWNED));
        assertOneStatement(unit -> unit.activities().list(soon(), PAGE, OWNED));
        assertOneStatement(unit -> unit.activities().count(soon(), OWNED));
        assertOneStatement(unit -> unit.chances().find(chance.getId(), OWNED));
        assertOneStatement(unit -> unit.chances().list(ChanceQuery.any(), PAGE, OWNED));
        assertOneStatement(unit -> unit.chances().count(ChanceQuery.any(), OWNED));
        assertOneStatement(unit -> unit.chances().plan(chance.getId(), OWNED));
        assertOneStatement(unit -> unit.events().of(Subject.of(Chance.KIND, chance.getId()), OWNED));
    }

    @Test
    void readsOfOrdersRequestsAndCasesTakeOneStatementAndOneForPartsWhateverTheirNumber() {
        Order order = States.order(1).build();
        ServiceRequest request = States.request(1).externalId("E1").build();
        LossCase lossCase = States.lossCase(1).build();
        Set<CustomerId> ids = IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> States.customer(number).build().getId())
                .collect(Collectors.toSet());
        assertParts("crm_order_line", unit -> unit.orders().find(order.getId(), OWNED));
        assertParts("crm_order_line", unit -> unit.orders().findByExternalIds(Set.of("E1", "E2"), OWNED));
        assertParts("crm_order_line", unit -> unit.orders().list(OrderQuery.any(), PAGE, OWNED));
        assertOneStatement(unit -> unit.orders().count(OrderQuery.any(), OWNED));
        assertOneStatement(unit -> unit.orders().lastDates(ids, Set.of(OrderStatus.PAID), Set.of(), OWNED));
        assertOneStatement(
                unit -> unit.orders().lastDates(ids, Set.of(OrderStatus.PAID), Set.of(order.getId()), OWNED));
        assertOneStatement(unit -> unit.services().find(request.getId(), OWNED));
        assertOneStatement(unit -> unit.services().findByExternalIds(Set.of("E1", "E2"), OWNED));
        assertOneStatement(unit -> unit.services().list(ServiceQuery.any(), PAGE, OWNED));
        assertOneStatement(unit -> unit.services().count(ServiceQuery.any(), OWNED));
        assertParts("crm_loss_measure", unit -> unit.losses().find(lossCase.getId(), OWNED));
        assertParts("crm_loss_measure", unit -> unit.losses().findLatest(ids, OWNED));
        assertParts("crm_loss_measure", unit -> unit.losses().list(LossQuery.any(), PAGE, OWNED));
        assertOneStatement(unit -> unit.losses().count(LossQuery.any(), OWNED));
        assertOneStatement(unit -> unit.losses().candidates(LocalDate.of(2000, 1, 1), 10, OWNED));
        assertOneStatement(unit -> unit.events().of(Subject.of(Order.KIND, order.getId()), OWNED));
        assertOneStatement(unit -> unit.events().of(Subject.of(ServiceRequest.KIND, request.getId()), OWNED));
        assertOneStatement(unit -> unit.events().of(Subject.of(LossCase.KIND, lossCase.getId()), OWNED));
    }

    @Test
    void scansForCandidatesWithALimitInTheStatement() {
        database.spy().forget();
        List<LossCandidate> found = store.inUnit(unit -> unit.losses().candidates(LocalDate.of(2000, 1, 1), 10, OWNED));
        assertThat(found).hasSize(10);
        assertThat(database.spy().executed()).singleElement().asString().containsAnyOf("fetch first", "limit ");
    }

    @Test
    void turnsPagesInEveryOrderInOneStatementEach() {
        for (boolean descending : new boolean[] {false, true}) {
            for (CustomerSort sort : CustomerSort.values()) {
                CustomerQuery query = CustomerQuery.builder()
                        .sort(sort)
                        .descending(descending)
                        .build();
                assertPages(sort, page -> unit -> unit.customers().list(query, page, OWNED));
            }
            for (ActivitySort sort : ActivitySort.values()) {
                ActivityQuery query = ActivityQuery.builder()
                        .sort(sort)
                        .descending(descending)
                        .build();
                assertPages(sort, page -> unit -> unit.activities().list(query, page, OWNED));
            }
            for (ChanceSort sort : ChanceSort.values()) {
                ChanceQuery query =
                        ChanceQuery.builder().sort(sort).descending(descending).build();
                assertPages(sort, page -> unit -> unit.chances().list(query, page, OWNED));
            }
            for (ServiceSort sort : ServiceSort.values()) {
                ServiceQuery query =
                        ServiceQuery.builder().sort(sort).descending(descending).build();
                assertPages(sort, page -> unit -> unit.services().list(query, page, OWNED));
            }
            for (OrderSort sort : OrderSort.values()) {
                OrderQuery query =
                        OrderQuery.builder().sort(sort).descending(descending).build();
                assertPages(sort, page -> unit -> unit.orders().list(query, page, OWNED));
            }
            for (LossSort sort : LossSort.values()) {
                LossQuery query =
                        LossQuery.builder().sort(sort).descending(descending).build();
                assertPages(sort, page -> unit -> unit.losses().list(query, page, OWNED));
            }
        }
    }

    /**
     * Two pages are all there is, and each is a statement that has the order, the limit and the scope in it, with one
     * more for the parts of its rows if the kind has any.
     */
    private <S extends State<?>> void assertPages(Sort<S> sort, Function<PageRequest, Function<Unit, Page<S>>> list) {
        Page<S> first = store.inUnit(list.apply(PAGE));
        assertThat(first.items()).hasSize(PAGE.limit());
        database.spy().forget();
        Page<S> second = store.inUnit(list.apply(PAGE.after(first.next().orElseThrow())));
        assertThat(database.spy().executed())
                .filteredOn(sql -> !sql.contains("from crm_order_line") && !sql.contains("from crm_loss_measure"))
                .singleElement()
                .asString()
                .contains("order by")
                .containsAnyOf("fetch first", "limit ")
                .containsAnyOf("manager_id in", "created_by in");
        assertThat(database.spy().executed()).hasSizeLessThanOrEqualTo(2);
        assertThat(second.items()).as("after the first page by %s", sort).hasSize(ROWS - PAGE.limit());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void sendsNoStatementWhereNothingMayBeSeen() {
        database.spy().forget();
        for (AccessScope scope : new AccessScope[] {AccessScope.none(), AccessScope.ownedBy(Set.of())}) {
            store.inUnit(unit -> unit.customers().list(busy(), PAGE, scope));
            store.inUnit(unit -> unit.activities().count(soon(), scope));
            store.inUnit(unit -> unit.chances().count(ChanceQuery.any(), scope));
            store.inUnit(unit -> unit.customers().findAll(Set.of(), scope));
            store.inUnit(unit -> unit.orders().list(OrderQuery.any(), PAGE, scope));
            store.inUnit(unit -> unit.orders()
                    .lastDates(Set.of(States.standing(1).getId()), Set.of(OrderStatus.PAID), Set.of(), scope));
            store.inUnit(unit -> unit.services().count(ServiceQuery.any(), scope));
            store.inUnit(
                    unit -> unit.losses().findLatest(Set.of(States.standing(1).getId()), scope));
            store.inUnit(unit -> unit.losses().candidates(LocalDate.of(2000, 1, 1), 10, scope));
            store.inUnit(unit -> unit.events()
                    .of(Subject.of(Chance.KIND, States.chance(1).build().getId()), scope));
        }
        assertThat(database.spy().executed()).isEmpty();
    }

    @Test
    void updatesWhatAUnitReadWithoutReadingItAgain() {
        Chance chance = States.chance(2).build();
        database.spy().forget();
        store.inUnit(unit -> {
            Chance read = unit.chances().find(chance.getId(), States.ALL).orElseThrow();
            return unit.apply(Changes.builder().update(Chance.KIND, read, read).build());
        });
        assertThat(database.spy().executed())
                .extracting(sql -> sql.substring(0, 6))
                .containsExactly("select", "update");
    }

    @Test
    void looksUpWhatManyUpdatesConcernInOneStatement() {
        List<CustomerStanding> standings = store.inUnit(unit -> unit.customers()
                .findStandings(
                        IntStream.rangeClosed(1, 100)
                                .mapToObj(number -> States.standing(number).getId())
                                .collect(Collectors.toSet()),
                        States.ALL));
        Changes.Builder changes = Changes.builder();
        standings.forEach(standing -> changes.update(CustomerStanding.KIND, standing, standing));
        Changes built = changes.build();
        database.spy().forget();
        store.inUnit(unit -> unit.apply(built));
        assertThat(database.spy().executed())
                .filteredOn(sql -> sql.startsWith("select"))
                .hasSize(1);
    }

    /** Whatever a read finds, its parts are read by one more statement. */
    private void assertParts(String table, Function<Unit, ?> read) {
        database.spy().forget();
        store.inUnit(read::apply);
        assertThat(database.spy().executed()).hasSize(2);
        assertThat(database.spy().executed().get(0)).contains("manager_id in");
        assertThat(database.spy().executed().get(1)).startsWith("select").contains("from " + table);
    }

    private void assertOneStatement(Function<Unit, ?> read) {
        database.spy().forget();
        store.inUnit(read::apply);
        assertThat(database.spy().executed())
                .singleElement()
                .asString()
                .startsWith("select")
                .containsAnyOf("manager_id in", "created_by in");
    }

    private static ActivityQuery soon() {
        return ActivityQuery.builder()
                .titleContains("activity")
                .addStatus(ActivityStatus.PLANNED)
                .addChannel("visit")
                .period(new Period(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(5)))
                .build();
    }

    private static CustomerQuery busy() {
        return CustomerQuery.builder()
                .nameContains("customer")
                .statuses(Set.of(CustomerStatus.ACTIVE))
                .addManager(States.ANN)
                .build();
    }
}
