package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.crmkit.core.Reads.Read;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.access.Users;
import io.crmkit.core.activity.Activities;
import io.crmkit.core.activity.ActivityPermission;
import io.crmkit.core.analytics.Analytics;
import io.crmkit.core.analytics.customer.CustomerAnalytics;
import io.crmkit.core.analytics.loss.LossAnalytics;
import io.crmkit.core.analytics.sales.SalesAnalytics;
import io.crmkit.core.analytics.service.ServiceAnalytics;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.Chances;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.customer.Customers;
import io.crmkit.core.dictionary.Dictionary;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.event.History;
import io.crmkit.core.loss.LossCases;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.order.Orders;
import io.crmkit.core.order.Products;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.report.Reports;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.service.ServiceRequests;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.UserId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every way to read, as every role. */
class QueryMatrixTest {
    private static final List<String> ACTORS =
            List.of("ada", "lena", "rolf", "eva", "nils", "gone", "unknown", "system");

    /** Who may read what, from the requirements, 1.4, and from what commands of theirs name. */
    private static final Map<Permission, Set<String>> READERS = Map.of(
            ChancePermission.READ, Set.of("lena", "rolf", "system"),
            CustomerPermission.READ, Set.of("lena", "rolf", "system"),
            OrderPermission.READ, Set.of("lena", "rolf", "system"),
            OrderPermission.CATALOGUE, Set.of("lena", "rolf", "system"),
            ActivityPermission.READ, Set.of("lena", "rolf", "system"),
            ServicePermission.READ, Set.of("lena", "rolf", "system"),
            LossPermission.READ, Set.of("lena", "rolf", "system"),
            DictionaryAction.READ, Set.of("ada", "lena", "rolf", "system"),
            AccessPermission.READ, Set.of("ada", "lena", "rolf", "system"),
            ReportPermission.READ, Set.of("lena", "eva", "system"));

    private final RecordingListener listener = new RecordingListener();
    private final WatchedStore store = new WatchedStore();
    private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), listener);
    private final UserId nobody = new UserId(test.unknown());
    private final Map<String, Read> reads = Reads.of(test, test.id("rolf"));

    QueryMatrixTest() {
        test.hire("nils", null);
    }

    @TestFactory
    @Tag("000-28")
    @Tag("000-29")
    @Tag("000-30")
    @Tag("000-31")
    @DisplayName("000-28 to 000-31: whoever lacks the right reads nothing, and the denial is told once")
    List<DynamicTest> cells() {
        List<String> read = new ArrayList<>();
        List<String> denied = new ArrayList<>();
        List<DynamicTest> tests = new ArrayList<>();
        StoreDump before = StoreDump.of(store);
        int writes = store.writes();
        reads.forEach((name, way) -> ACTORS.forEach(actor -> tests.add(dynamicTest(actor + " " + name, () -> {
            (cell(actor, way) ? read : denied).add(actor + " " + name);
        }))));
        // Last, so that no cell can be lost without notice: 91 ways to read, 8 actors.
        tests.add(dynamicTest("728 cells, 284 of them allowed", () -> {
            assertThat(read).hasSize(284).doesNotHaveDuplicates();
            assertThat(denied).hasSize(444).doesNotHaveDuplicates();
        }));
        tests.add(dynamicTest("nothing was written", () -> {
            assertThat(StoreDump.of(store)).isEqualTo(before);
            assertThat(store.writes()).isEqualTo(writes);
        }));
        return tests;
    }

    /** Whether it was read, as it should. */
    private boolean cell(String actor, Read read) {
        listener.clear();
        Optional<Refusal> refusal = Refusals.of(() -> read.read().apply(session(actor)));
        Set<String> readers = READERS.getOrDefault(read.permission(), Set.of());
        if (readers.contains(actor)) {
            assertThat(refusal).isEmpty();
            assertThat(listener.denied()).isEmpty();
            return true;
        }
        DenialCause cause = switch (actor) {
            case "gone" -> DenialCause.INACTIVE_ACTOR;
            case "unknown" -> DenialCause.UNKNOWN_ACTOR;
            default -> DenialCause.NOT_GRANTED;
        };
        Refusal.Denied expected = new Refusal.Denied(read.permission(), cause);
        assertThat(refusal).contains(expected);
        Optional<UserId> user = Optional.of(actor.equals("unknown") ? nobody : test.id(actor));
        assertThat(listener.denied()).containsExactly(new RecordingListener.Denial(user, expected));
        return false;
    }

    private CrmSession session(String actor) {
        return switch (actor) {
            case "system" -> test.system();
            case "unknown" -> test.crm().as(nobody);
            default -> test.as(actor);
        };
    }

    @Test
    @DisplayName("Every method that reads has a line here")
    void complete() {
        Set<String> methods = Stream.of(
                        Chances.class,
                        Customers.class,
                        Orders.class,
                        Products.class,
                        Dictionary.class,
                        Users.class,
                        Activities.class,
                        CustomerAnalytics.class,
                        LossAnalytics.class,
                        SalesAnalytics.class,
                        ServiceAnalytics.class,
                        ServiceRequests.class,
                        LossCases.class,
                        History.class,
                        Reports.class)
                .flatMap(facade -> methods(facade).map(method -> facade.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        methods.add("CrmSession.offers");
        // Begins a query, and reads nothing.
        methods.remove("History.during");
        assertThat(reads.keySet().stream().map(name -> name.split(" ", 2)[0]).collect(Collectors.toSet()))
                .isEqualTo(methods);
        // And every facade that a session gives is among them.
        Set<String> facades = methods(CrmSession.class)
                .filter(method -> method.getParameterCount() == 0
                        && !Set.of("grants", "delegations").contains(method.getName()))
                .map(Method::getReturnType)
                // The analyses are behind a facade that has nothing but other ones.
                .flatMap(facade ->
                        facade == Analytics.class ? methods(facade).map(Method::getReturnType) : Stream.of(facade))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(methods.stream()
                        .map(name -> name.substring(0, name.indexOf('.')))
                        .filter(name -> !name.equals("CrmSession"))
                        .collect(Collectors.toSet()))
                .isEqualTo(facades);
        // Where a name has several methods, each has its line: offers, reports.
        Map<String, Long> overloads = Stream.of(CrmSession.class, Reports.class)
                .flatMap(type -> methods(type)
                        .filter(method ->
                                type == Reports.class || method.getName().equals("offers"))
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        overloads.forEach((name, count) -> assertThat(reads.keySet())
                .filteredOn(line -> line.split(" ", 2)[0].equals(name))
                .as(name)
                .hasSize(Math.toIntExact(count)));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()));
    }
}
