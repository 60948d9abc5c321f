package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.crmkit.core.access.AccessAction;
import io.crmkit.core.access.Users;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.Chances;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.customer.Customers;
import io.crmkit.core.dictionary.Dictionary;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.event.History;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.order.ImportStock;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.order.Orders;
import io.crmkit.core.order.Products;
import io.crmkit.core.report.CompositionQuery;
import io.crmkit.core.report.ContributionQuery;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.report.Reports;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
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
            DictionaryAction.READ, Set.of("ada", "lena", "rolf", "system"),
            AccessAction.READ, Set.of("ada", "lena", "rolf", "system"),
            ReportPermission.READ, Set.of("lena", "eva", "system"));

    private final RecordingListener listener = new RecordingListener();
    private final TestCrm test = TestCrm.create(new InMemoryStore(), CrmSettings.standard(), listener);
    private final Scene scene = new Scene(test);
    private final Chance chance = scene.chance(ChanceStatus.DEVELOPING, test.id("rolf"), test.id("rolf"));
    private final Customer customer = scene.customer("Known", test.id("rolf"));
    private final Contact contact = scene.contact(customer);
    private final UserId nobody = new UserId(scene.unknown());
    private final Map<String, Read> reads = new TreeMap<>();

    private record Read(Permission permission, Function<CrmSession, ?> read) {}

    QueryMatrixTest() {
        test.hire("nils", null);
        test.system().execute(new ImportProducts(List.of(Samples.product("P1"))));
        test.system().execute(new ImportStock(List.of(new ImportStock.Row("P1", "north", null, BigDecimal.TEN, null))));
        test.system().execute(new ImportOrders(List.of(Samples.order("Known", "P1"))));
        Order order = test.system()
                .orders()
                .list(OrderQuery.any(), PageRequest.first(1))
                .items()
                .get(0);
        Product product = test.system()
                .products()
                .list(ProductQuery.any(), PageRequest.first(1))
                .items()
                .get(0);
        DictionaryEntry entry =
                test.system().dictionary().list(DictionaryType.REGION).get(0);
        PageRequest page = PageRequest.first(10);

        add("Chances.get", ChancePermission.READ, s -> s.chances().get(chance.getId()));
        add("Chances.findByExternalId", ChancePermission.READ, s -> s.chances().findByExternalId("none"));
        add("Chances.list", ChancePermission.READ, s -> s.chances().list(ChanceQuery.any(), page));
        add("Chances.count", ChancePermission.READ, s -> s.chances().count(ChanceQuery.any()));
        add("Chances.plan", ChancePermission.READ, s -> s.chances().plan(chance.getId()));
        add("CrmSession.offers", ChancePermission.READ, s -> s.offers(chance));
        add("Customers.get", CustomerPermission.READ, s -> s.customers().get(customer.getId()));
        add("Customers.standing", CustomerPermission.READ, s -> s.customers().standing(customer.getId()));
        add(
                "Customers.findByExternalId",
                CustomerPermission.READ,
                s -> s.customers().findByExternalId("Known"));
        add("Customers.list", CustomerPermission.READ, s -> s.customers().list(CustomerQuery.any(), page));
        add("Customers.count", CustomerPermission.READ, s -> s.customers().count(CustomerQuery.any()));
        add("Customers.contacts", CustomerPermission.READ, s -> s.customers().contacts(customer.getId()));
        add("Orders.get", OrderPermission.READ, s -> s.orders().get(order.getId()));
        add("Orders.findByExternalId", OrderPermission.READ, s -> s.orders().findByExternalId("O-new"));
        add("Orders.list", OrderPermission.READ, s -> s.orders().list(OrderQuery.any(), page));
        add("Orders.count", OrderPermission.READ, s -> s.orders().count(OrderQuery.any()));
        add("Products.get", OrderPermission.CATALOGUE, s -> s.products().get(product.getId()));
        add(
                "Products.findByExternalId",
                OrderPermission.CATALOGUE,
                s -> s.products().findByExternalId("P1"));
        add("Products.list", OrderPermission.CATALOGUE, s -> s.products().list(ProductQuery.any(), page));
        add("Products.stock", OrderPermission.CATALOGUE, s -> s.products().stock(product.getId()));
        add("Dictionary.list", DictionaryAction.READ, s -> s.dictionary().list(DictionaryType.REGION));
        add("Users.get", AccessAction.READ, s -> s.users().get(test.id("rolf")));
        add("Users.findAll", AccessAction.READ, s -> s.users().findAll(Set.of(test.id("rolf"))));
        add("Users.findByExternalId", AccessAction.READ, s -> s.users().findByExternalId("rolf"));
        add("Users.list", AccessAction.READ, s -> s.users().list(page));
        add("Users.roles", AccessAction.READ, s -> s.users().roles());
        add("History.of chance", ChancePermission.READ, s -> s.history().of(Chance.KIND, chance.getId()));
        add("History.of customer", CustomerPermission.READ, s -> s.history().of(Customer.KIND, customer.getId()));
        add("History.of contact", CustomerPermission.READ, s -> s.history().of(Contact.KIND, contact.getId()));
        add("History.of order", OrderPermission.READ, s -> s.history().of(Order.KIND, order.getId()));
        add("History.of product", OrderPermission.CATALOGUE, s -> s.history().of(Product.KIND, product.getId()));
        add("History.of entry", DictionaryAction.READ, s -> s.history().of(DictionaryEntry.KIND, entry.getId()));
        add("History.of user", AccessAction.READ, s -> s.history().of(User.KIND, test.id("rolf")));
        add(
                "Reports.contribution period",
                ReportPermission.READ,
                s -> s.reports().contribution(Period.year(2026)));
        add(
                "Reports.contribution query",
                ReportPermission.READ,
                s -> s.reports().contribution(ContributionQuery.of(Period.year(2026))));
        add(
                "Reports.composition dimension",
                ReportPermission.READ,
                s -> s.reports().composition(CustomerDimension.LEVEL));
        add(
                "Reports.composition query",
                ReportPermission.READ,
                s -> s.reports().composition(CompositionQuery.by(CustomerDimension.REGION)));
        add("Reports.chances", ReportPermission.READ, s -> s.reports().chances());
    }

    private void add(String name, Permission permission, Function<CrmSession, ?> read) {
        reads.put(name, new Read(permission, read));
    }

    @TestFactory
    @DisplayName("000-28 to 000-31: whoever lacks the right reads nothing, and the denial is told once")
    List<DynamicTest> cells() {
        List<String> cells = new ArrayList<>();
        List<DynamicTest> tests = new ArrayList<>();
        reads.forEach((name, read) -> ACTORS.forEach(actor -> tests.add(dynamicTest(actor + " " + name, () -> {
            cell(actor, read);
            cells.add(actor + " " + name);
        }))));
        // Last, so that no cell can be lost without notice: 38 reads, 8 actors.
        tests.add(dynamicTest("304 cells", () -> assertThat(cells).hasSize(304)));
        return tests;
    }

    private void cell(String actor, Read read) {
        listener.clear();
        Optional<Refusal> refusal = Refusals.of(() -> read.read().apply(session(actor)));
        Set<String> readers = READERS.getOrDefault(read.permission(), Set.of());
        if (readers.contains(actor)) {
            assertThat(refusal).isEmpty();
            assertThat(listener.denied()).isEmpty();
            return;
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
                        History.class,
                        Reports.class)
                .flatMap(facade -> Arrays.stream(facade.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        methods.add("CrmSession.offers");
        assertThat(reads.keySet().stream().map(name -> name.split(" ", 2)[0]).collect(Collectors.toSet()))
                .isEqualTo(methods);
        // And every facade that a session gives is among them.
        Set<String> facades = Arrays.stream(CrmSession.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .map(Method::getReturnType)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(methods.stream()
                        .map(name -> name.substring(0, name.indexOf('.')))
                        .filter(name -> !name.equals("CrmSession"))
                        .collect(Collectors.toSet()))
                .isEqualTo(facades);
    }

    @Test
    @DisplayName("1.4: what an actor may not read is not counted, listed or found by guessing an id")
    void scoped() {
        CrmSession ruth = test.as("ruth");
        assertThat(Refusals.text(() -> ruth.chances().get(chance.getId()))).isEqualTo("not found chance");
        assertThat(Refusals.text(() -> ruth.customers().get(customer.getId()))).isEqualTo("not found customer");
        assertThat(Refusals.text(() -> ruth.customers().standing(customer.getId())))
                .isEqualTo("not found customer");
        Order order = test.system()
                .orders()
                .list(OrderQuery.any(), PageRequest.first(1))
                .items()
                .get(0);
        assertThat(Refusals.text(() -> ruth.orders().get(order.getId()))).isEqualTo("not found order");
        PageRequest page = PageRequest.first(10);
        assertThat(ruth.chances().list(ChanceQuery.any(), page).items()).isEmpty();
        assertThat(ruth.chances().count(ChanceQuery.any())).isZero();
        assertThat(ruth.chances().plan(chance.getId())).isEmpty();
        assertThat(ruth.customers().list(CustomerQuery.any(), page).items()).isEmpty();
        assertThat(ruth.customers().count(CustomerQuery.any())).isZero();
        assertThat(ruth.customers().findByExternalId("Known")).isEmpty();
        assertThat(ruth.customers().contacts(customer.getId())).isEmpty();
        assertThat(ruth.chances().findByExternalId(chance.getExternalId().orElseThrow()))
                .isEmpty();
        assertThat(ruth.orders().findByExternalId("O-new")).isEmpty();
        assertThat(ruth.orders().list(OrderQuery.any(), page).items()).isEmpty();
        assertThat(ruth.orders().count(OrderQuery.any())).isZero();
        assertThat(ruth.history().of(Chance.KIND, chance.getId())).isEmpty();
        assertThat(ruth.history().of(Order.KIND, order.getId())).isEmpty();
        // The one whose they are sees them all.
        CrmSession rolf = test.as("rolf");
        assertThat(rolf.chances().count(ChanceQuery.any())).isEqualTo(1);
        assertThat(rolf.customers().count(CustomerQuery.any())).isEqualTo(1);
        assertThat(rolf.orders().get(order.getId())).isEqualTo(order);
        assertThat(rolf.orders().findByExternalId("O-new")).contains(order);
        assertThat(rolf.chances().findByExternalId(chance.getExternalId().orElseThrow()))
                .contains(chance);
        assertThat(rolf.customers().contacts(customer.getId())).containsExactly(contact);
        assertThat(rolf.history().of(Order.KIND, order.getId())).hasSize(1);
    }

    @Test
    @DisplayName("A report over the actor's own records counts those alone")
    void scopedReports() {
        scene.role("own reports", new Grant(ReportPermission.READ, Extent.OWN));
        test.hire("ruth", "liam", "own reports");
        scene.customer("Hers", test.id("ruth"));
        CrmSession ruth = test.as("ruth");
        assertThat(ruth.reports().composition(CustomerDimension.LEVEL).customers())
                .isEqualTo(1);
        assertThat(ruth.reports().contribution(Period.year(2026)).tables())
                .allSatisfy(table -> assertThat(table.rows()).isEmpty());
        assertThat(ruth.reports().chances().chances()).isZero();
        assertThat(test.as("eva").reports().composition(CustomerDimension.LEVEL).customers())
                .isEqualTo(2);
        assertThat(test.as("eva").reports().chances().chances()).isEqualTo(1);
    }

    @Test
    @DisplayName("A page is never larger than the settings allow")
    void pages() {
        for (int limit : List.of(0, -1, 501, Integer.MAX_VALUE, Integer.MIN_VALUE)) {
            PageRequest page = PageRequest.first(limit);
            List<Function<CrmSession, ?>> lists = List.of(
                    s -> s.chances().list(ChanceQuery.any(), page),
                    s -> s.customers().list(CustomerQuery.any(), page),
                    s -> s.orders().list(OrderQuery.any(), page),
                    s -> s.products().list(ProductQuery.any(), page),
                    s -> s.users().list(page));
            for (Function<CrmSession, ?> list : lists) {
                assertThat(Refusals.text(() -> list.apply(test.as("lena"))))
                        .isEqualTo("invalid page.limit OUT_OF_RANGE");
            }
        }
        assertThat(test.as("lena")
                        .chances()
                        .list(ChanceQuery.any(), PageRequest.first(500))
                        .items())
                .hasSize(1);
    }
}
