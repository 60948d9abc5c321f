package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.crmkit.core.Reads.Read;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is read of one's own records, and of those of others. */
class ReadScopeTest {
    /** What everybody who may read it at all reads all of. */
    private static final Set<Permission> COMMON =
            Set.of(OrderPermission.CATALOGUE, DictionaryAction.READ, AccessPermission.READ);

    private static final PageRequest PAGE = PageRequest.first(10);

    private final RecordingListener listener = new RecordingListener();
    private final TestCrm test = TestCrm.create(new InMemoryStore(), CrmSettings.standard(), listener);
    private final Scene scene = new Scene(test);
    private final CareScene care = new CareScene(test);

    @TestFactory
    @Tag("000-01")
    @DisplayName(
            "1.4: what an actor may not read is not counted, listed or found by guessing an id, by any way to read")
    List<DynamicTest> scoped() {
        List<String> compared = new ArrayList<>();
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, Read> reads = Reads.of(test, test.id("rolf"));
        reads.forEach((name, way) -> {
            if (!COMMON.contains(way.permission()) && !way.permission().equals(ReportPermission.READ)) {
                tests.add(dynamicTest(name, () -> {
                    listener.clear();
                    assertThat(nothing(() -> way.read().apply(test.as("ruth"))))
                            .as("ruth")
                            .isTrue();
                    // The one whose they are, and one who sees all, do read something.
                    assertThat(nothing(() -> way.read().apply(test.as("rolf"))))
                            .as("rolf")
                            .isFalse();
                    assertThat(nothing(() -> way.read().apply(test.as("lena"))))
                            .as("lena")
                            .isEqualTo(name.equals("CrmSession.offers case"));
                    // Even that a record is another's would be told by a denial.
                    assertThat(listener.denied()).isEmpty();
                    compared.add(name);
                }));
            }
        });
        // Last, so that no way can be lost without notice: all but 7 of the catalogue, 2 of the lists, 8 of users, 9
        // reports, 3 analyses.
        tests.add(dynamicTest("45 ways to read", () -> assertThat(compared).hasSize(45)));
        return tests;
    }

    /** Whether there is nothing to be read: no such record, or none in the list, or a count of zero. */
    private static boolean nothing(Supplier<?> read) {
        Object[] result = new Object[1];
        Optional<Refusal> refusal = Refusals.of(() -> {
            result[0] = read.get();
            return result[0];
        });
        if (refusal.isPresent()) {
            assertThat(refusal.get()).isInstanceOf(Refusal.NotFound.class);
            return true;
        }
        return result[0].equals(0L)
                || result[0].equals(Optional.empty())
                || (result[0] instanceof Collection<?> rows && rows.isEmpty())
                || (result[0] instanceof Page<?> page && page.items().isEmpty());
    }

    @Test
    @DisplayName(
            "A record is read by those who own it, each way to read alike, and by nobody else who sees own records only")
    void owners() {
        UserId rolf = test.id("rolf");
        UserId rita = test.id("rita");
        Customer customer = scene.customer("Ruth's", test.id("ruth"));
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, rolf, rita);
        ServiceRequest request = care.request(ServiceStatus.ASSIGNED, customer, rolf, rita);
        Activity activity = care.activity(ActivityStatus.PLANNED, customer, rita, LocalDate.of(2026, 3, 2));
        LossCase lossCase = care.lossCase(LossStatus.WARNED, customer);
        scene.event(Chance.KIND, chance, "NEW");
        scene.event(ServiceRequest.KIND, request, "NEW");
        scene.event(Activity.KIND, activity, "NEW");
        scene.event(LossCase.KIND, lossCase, "NEW");
        test.hire("rob", "lena", DefaultRole.ACCOUNT_MANAGER.roleName());

        // Rolf recorded them, they are given to Rita, Ruth manages the customer, Rob has nothing to do with them.
        assertReaders(
                Set.of("rolf", "rita"),
                s -> s.chances().get(chance.getId()),
                s -> s.chances().list(ChanceQuery.any(), PAGE),
                s -> s.chances().count(ChanceQuery.any()),
                s -> s.history().of(Chance.KIND, chance.getId()));
        assertReaders(
                Set.of("rolf", "rita", "ruth"),
                s -> s.serviceRequests().get(request.getId()),
                s -> s.serviceRequests()
                        .findByExternalId(request.getExternalId().orElseThrow()),
                s -> s.serviceRequests().list(ServiceQuery.any(), PAGE),
                s -> s.serviceRequests().count(ServiceQuery.any()),
                s -> s.history().of(ServiceRequest.KIND, request.getId()));
        assertReaders(
                Set.of("rita", "ruth"),
                s -> s.activities().get(activity.getId()),
                s -> s.activities().list(ActivityQuery.any(), PAGE),
                s -> s.activities().count(ActivityQuery.any()),
                s -> s.activities().dueToday(Optional.empty(), PAGE),
                s -> s.activities().dueToday(Optional.of(rita), PAGE),
                s -> s.history().of(Activity.KIND, activity.getId()));
        assertReaders(
                Set.of("ruth"),
                s -> s.lossCases().get(lossCase.getId()),
                s -> s.lossCases().list(LossQuery.any(), PAGE),
                s -> s.lossCases().count(LossQuery.any()),
                s -> s.history().of(LossCase.KIND, lossCase.getId()),
                // Work for a customer lets nobody else see the customer.
                s -> s.customers().get(customer.getId()),
                s -> s.customers().standing(customer.getId()));
    }

    @SafeVarargs
    private void assertReaders(Set<String> readers, Function<CrmSession, ?>... ways) {
        for (Function<CrmSession, ?> way : ways) {
            assertThat(List.of("rolf", "rita", "ruth", "rob"))
                    .filteredOn(name -> !nothing(() -> way.apply(test.as(name))))
                    .containsExactlyInAnyOrderElementsOf(readers);
        }
    }

    @Test
    @DisplayName("A report over the actor's own records counts those alone")
    void scopedReports() {
        UserId rolf = test.id("rolf");
        Customer customer = scene.customer("Known", rolf);
        scene.chance(ChanceStatus.DEVELOPING, rolf, rolf);
        care.request(ServiceStatus.ASSIGNED, customer, rolf, rolf);
        care.lossCase(LossStatus.DETERMINED, scene.customer("Lost", rolf));
        scene.role("own reports", new Grant(ReportPermission.READ, Extent.OWN));
        test.hire("ruth", "liam", "own reports");
        scene.customer("Hers", test.id("ruth"));
        CrmSession ruth = test.as("ruth");
        CrmSession eva = test.as("eva");
        Period year = Period.year(2026);
        assertThat(ruth.reports().composition(CustomerDimension.LEVEL).customers())
                .isEqualTo(1);
        assertThat(eva.reports().composition(CustomerDimension.LEVEL).customers())
                .isEqualTo(3);
        assertThat(ruth.reports().contribution(year).tables())
                .allSatisfy(table -> assertThat(table.rows()).isEmpty());
        assertThat(ruth.reports().chances().chances()).isZero();
        assertThat(eva.reports().chances().chances()).isEqualTo(1);
        assertThat(ruth.reports().service(year).requests()).isZero();
        assertThat(eva.reports().service(year).requests()).isEqualTo(1);
        assertThat(ruth.reports().loss(year).losses()).isEmpty();
        assertThat(eva.reports().loss(year).losses()).hasSize(1);
    }

    @Test
    @DisplayName("A page is never larger than the settings allow")
    void pages() {
        scene.customer("Known", test.id("rolf"), CustomerStatus.ACTIVE);
        for (int limit : List.of(0, -1, 501, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            PageRequest page = PageRequest.first(limit);
            List<Function<CrmSession, ?>> lists = List.of(
                    s -> s.chances().list(ChanceQuery.any(), page),
                    s -> s.customers().list(CustomerQuery.any(), page),
                    s -> s.orders().list(OrderQuery.any(), page),
                    s -> s.products().list(ProductQuery.any(), page),
                    s -> s.activities().list(ActivityQuery.any(), page),
                    s -> s.activities().overdue(Optional.empty(), page),
                    s -> s.activities().dueToday(Optional.empty(), page),
                    s -> s.serviceRequests().list(ServiceQuery.any(), page),
                    s -> s.lossCases().list(LossQuery.any(), page),
                    s -> s.users().list(UserQuery.any(), page),
                    s -> s.customers().listContacts(ContactQuery.any(), page));
            for (Function<CrmSession, ?> list : lists) {
                assertThat(Refusals.text(() -> list.apply(test.as("lena"))))
                        .isEqualTo("invalid page.limit OUT_OF_RANGE");
            }
        }
        assertThat(test.as("lena")
                        .customers()
                        .list(CustomerQuery.any(), PageRequest.first(500))
                        .items())
                .hasSize(1);
    }
}
