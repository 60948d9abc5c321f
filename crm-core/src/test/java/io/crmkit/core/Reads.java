package io.crmkit.core;

import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.activity.ActivityPermission;
import io.crmkit.core.analytics.classification.AbcXyzQuery;
import io.crmkit.core.analytics.customer.RetentionQuery;
import io.crmkit.core.analytics.customer.RfmQuery;
import io.crmkit.core.analytics.customer.StageQuery;
import io.crmkit.core.analytics.loss.ChurnQuery;
import io.crmkit.core.analytics.loss.RiskQuery;
import io.crmkit.core.analytics.loss.SurvivalQuery;
import io.crmkit.core.analytics.sales.BasketQuery;
import io.crmkit.core.analytics.sales.ForecastBasis;
import io.crmkit.core.analytics.sales.ForecastQuery;
import io.crmkit.core.analytics.sales.HabitsQuery;
import io.crmkit.core.analytics.sales.PipelineQuery;
import io.crmkit.core.analytics.sales.TrendQuery;
import io.crmkit.core.analytics.service.ServiceDimension;
import io.crmkit.core.analytics.service.ServiceTimesQuery;
import io.crmkit.core.analytics.service.Workflow;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.order.ImportStock;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.report.CompositionQuery;
import io.crmkit.core.report.ContributionQuery;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.settings.CustomerField;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Every way to read, about records that are all one user's. */
public final class Reads {
    /** One way to read, and the right it takes. */
    public record Read(Permission permission, Function<CrmSession, ?> read) {}

    private static final PageRequest PAGE = PageRequest.first(10);

    private final TestCrm test;
    private final UserId user;
    private final Scene scene;
    private final CareScene care;
    private final Customer customer;
    private final Map<String, Read> reads = new TreeMap<>();

    private Reads(TestCrm test, UserId user) {
        this.test = test;
        this.user = user;
        scene = new Scene(test);
        care = new CareScene(test);
        customer = scene.customer("Known", user);
    }

    /** The ways to read by name, which is that of the method, with what tells several apart. */
    public static Map<String, Read> of(TestCrm test, UserId user) {
        Reads all = new Reads(test, user);
        all.chances();
        all.customers();
        all.trade();
        all.staff();
        all.activities();
        all.requests();
        all.cases();
        all.reports();
        all.analytics();
        return all.reads;
    }

    private void chances() {
        Permission right = ChancePermission.READ;
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, user, user);
        scene.planItem(chance);
        scene.event(Chance.KIND, chance, "UNASSIGNED");
        add("Chances.get", right, s -> s.chances().get(chance.getId()));
        add(
                "Chances.findByExternalId",
                right,
                s -> s.chances().findByExternalId(chance.getExternalId().orElseThrow()));
        add("Chances.list", right, s -> s.chances().list(ChanceQuery.any(), PAGE));
        add("Chances.count", right, s -> s.chances().count(ChanceQuery.any()));
        add("Chances.plan", right, s -> s.chances().plan(chance.getId()));
        add("CrmSession.offers chance", right, s -> s.offers(chance));
        add("History.of chance", right, s -> s.history().of(Chance.KIND, chance.getId()));
        add("History.stays chance", right, s -> s.history().stays(Chance.KIND, chance.getId()));
        EventQuery events = EventQuery.builder().addKinds(Chance.KIND.name()).build();
        add("History.list chance", right, s -> s.history().list(events, PageRequest.first(5)));
        add("History.count chance", right, s -> s.history().count(events));
    }

    private void customers() {
        Permission right = CustomerPermission.READ;
        Contact contact = scene.contact(customer);
        scene.event(Customer.KIND, customer, "ACTIVE");
        scene.event(Contact.KIND, contact, "NEW");
        add("Customers.get", right, s -> s.customers().get(customer.getId()));
        add("Customers.findAll", right, s -> s.customers().findAll(Set.of(customer.getId())));
        add("Customers.standing", right, s -> s.customers().standing(customer.getId()));
        add("Customers.findByExternalId", right, s -> s.customers().findByExternalId("Known"));
        add("Customers.list", right, s -> s.customers().list(CustomerQuery.any(), PAGE));
        add("Customers.count", right, s -> s.customers().count(CustomerQuery.any()));
        add("Customers.listContacts", right, s -> s.customers().listContacts(ContactQuery.any(), PAGE));
        add("Customers.countContacts", right, s -> s.customers().countContacts(ContactQuery.any()));
        add("Customers.contacts", right, s -> s.customers().contacts(customer.getId()));
        add("History.of customer", right, s -> s.history().of(Customer.KIND, customer.getId()));
        add("History.of contact", right, s -> s.history().of(Contact.KIND, contact.getId()));
    }

    private void trade() {
        CrmSession system = test.system();
        system.execute(new ImportProducts(List.of(Samples.product("P1"))));
        system.execute(new ImportStock(List.of(new ImportStock.Row("P1", "north", null, BigDecimal.TEN, null))));
        system.execute(new ImportOrders(List.of(Samples.order("Known", "P1"))));
        Order order = system.orders().list(OrderQuery.any(), PAGE).items().get(0);
        Product product =
                system.products().list(ProductQuery.any(), PAGE).items().get(0);
        StockItem stock = system.products().stock(product.getId()).get(0);
        Permission right = OrderPermission.READ;
        add("Orders.get", right, s -> s.orders().get(order.getId()));
        add("Orders.findByExternalId", right, s -> s.orders().findByExternalId("O-new"));
        add("Orders.list", right, s -> s.orders().list(OrderQuery.any(), PAGE));
        add("Orders.count", right, s -> s.orders().count(OrderQuery.any()));
        add("History.of order", right, s -> s.history().of(Order.KIND, order.getId()));
        Permission catalogue = OrderPermission.CATALOGUE;
        add("Products.get", catalogue, s -> s.products().get(product.getId()));
        add("Products.findByExternalId", catalogue, s -> s.products().findByExternalId("P1"));
        add("Products.list", catalogue, s -> s.products().list(ProductQuery.any(), PAGE));
        add("Products.count", catalogue, s -> s.products().count(ProductQuery.any()));
        add("Products.stock", catalogue, s -> s.products().stock(product.getId()));
        add("History.of product", catalogue, s -> s.history().of(Product.KIND, product.getId()));
        add("History.of stock", catalogue, s -> s.history().of(StockItem.KIND, stock.getId()));
    }

    private void staff() {
        DictionaryEntry entry =
                test.system().dictionary().list(DictionaryType.REGION).get(0);
        add("Dictionary.list", DictionaryAction.READ, s -> s.dictionary().list(DictionaryType.REGION));
        add("Dictionary.choices", DictionaryAction.READ, s -> s.dictionary().choices(DictionaryType.REGION));
        add("History.of entry", DictionaryAction.READ, s -> s.history().of(DictionaryEntry.KIND, entry.getId()));
        Permission right = AccessPermission.READ;
        Role role = test.system().users().roles().get(0);
        add("Users.get", right, s -> s.users().get(user));
        add("Users.findAll", right, s -> s.users().findAll(Set.of(user)));
        add("Users.findByExternalId", right, s -> s.users().findByExternalId("rolf"));
        add("Users.list", right, s -> s.users().list(UserQuery.any(), PAGE));
        add("Users.count", right, s -> s.users().count(UserQuery.any()));
        add("Users.roles", right, s -> s.users().roles());
        add("History.of user", right, s -> s.history().of(User.KIND, user));
        add("History.of role", right, s -> s.history().of(Role.KIND, role.getId()));
    }

    private void activities() {
        Permission right = ActivityPermission.READ;
        Activity activity = care.activity(ActivityStatus.PLANNED, customer, user, LocalDate.of(2026, 3, 2));
        care.activity(ActivityStatus.PLANNED, customer, user, LocalDate.of(2026, 3, 1));
        scene.event(Activity.KIND, activity, "NEW");
        add("Activities.get", right, s -> s.activities().get(activity.getId()));
        add("Activities.customerOf", right, s -> s.activities().customerOf(activity.getId()));
        add("Activities.list", right, s -> s.activities().list(ActivityQuery.any(), PAGE));
        add("Activities.count", right, s -> s.activities().count(ActivityQuery.any()));
        add("Activities.overdue", right, s -> s.activities().overdue(Optional.empty(), PAGE));
        add("Activities.dueToday", right, s -> s.activities().dueToday(Optional.empty(), PAGE));
        add("History.of activity", right, s -> s.history().of(Activity.KIND, activity.getId()));
    }

    private void requests() {
        Permission right = ServicePermission.READ;
        ServiceRequest request = care.request(ServiceStatus.ASSIGNED, customer, user, user);
        scene.event(ServiceRequest.KIND, request, "CREATED");
        add("ServiceRequests.get", right, s -> s.serviceRequests().get(request.getId()));
        add("ServiceRequests.customerOf", right, s -> s.serviceRequests().customerOf(request.getId()));
        add(
                "ServiceRequests.findByExternalId",
                right,
                s -> s.serviceRequests()
                        .findByExternalId(request.getExternalId().orElseThrow()));
        add("ServiceRequests.list", right, s -> s.serviceRequests().list(ServiceQuery.any(), PAGE));
        add("ServiceRequests.count", right, s -> s.serviceRequests().count(ServiceQuery.any()));
        add("CrmSession.offers request", right, s -> s.offers(request));
        add("History.of request", right, s -> s.history().of(ServiceRequest.KIND, request.getId()));
    }

    private void cases() {
        Permission right = LossPermission.READ;
        LossCase lossCase = care.lossCase(LossStatus.WARNED, customer);
        scene.event(LossCase.KIND, lossCase, "WARNED");
        add("LossCases.get", right, s -> s.lossCases().get(lossCase.getId()));
        add("LossCases.list", right, s -> s.lossCases().list(LossQuery.any(), PAGE));
        add("LossCases.count", right, s -> s.lossCases().count(LossQuery.any()));
        add("CrmSession.offers case", right, s -> s.offers(lossCase));
        add("History.of case", right, s -> s.history().of(LossCase.KIND, lossCase.getId()));
    }

    private void analytics() {
        Permission right = ReportPermission.READ;
        Period year = Period.year(2026);
        add("CustomerAnalytics.abcXyz", right, s -> s.analytics().customers().abcXyz(AbcXyzQuery.of(year)));
        add("CustomerAnalytics.rfm", right, s -> s.analytics().customers().rfm(RfmQuery.on(LocalDate.of(2026, 3, 2))));
        add("CustomerAnalytics.retention", right, s -> s.analytics().customers().retention(RetentionQuery.of(year)));
        LocalDate day = LocalDate.of(2026, 3, 2);
        add("CustomerAnalytics.stages", right, s -> s.analytics().customers().stages(StageQuery.on(day)));
        add(
                "CustomerAnalytics.completeness",
                right,
                s -> s.analytics().customers().completeness(Set.of(CustomerField.values())));
        add(
                "SalesAnalytics.pipeline",
                right,
                s -> s.analytics().sales().pipeline(PipelineQuery.builder().build()));
        add("SalesAnalytics.since", right, s -> s.analytics().sales().since(Instant.EPOCH));
        add(
                "SalesAnalytics.forecast",
                right,
                s -> s.analytics().sales().forecast(ForecastQuery.by(ForecastBasis.WIN_RATE)));
        add("SalesAnalytics.abcXyz", right, s -> s.analytics().sales().abcXyz(AbcXyzQuery.of(year)));
        add("SalesAnalytics.baskets", right, s -> s.analytics().sales().baskets(BasketQuery.of(year)));
        add("SalesAnalytics.habits", right, s -> s.analytics().sales().habits(HabitsQuery.of(year)));
        add("SalesAnalytics.trend", right, s -> s.analytics().sales().trend(TrendQuery.of(year)));
        add("SalesAnalytics.targets", right, s -> s.analytics().sales().targets(List.of(), Optional.empty()));
        add(
                "ServiceAnalytics.times",
                right,
                s -> s.analytics().service().times(ServiceTimesQuery.by(ServiceDimension.TYPE)));
        add(
                "ServiceAnalytics.conformance",
                right,
                s -> s.analytics().service().conformance(Workflow.ofServiceRequests(), Optional.empty()));
        add("LossAnalytics.churn", right, s -> s.analytics().loss().churn(ChurnQuery.of(year)));
        add("LossAnalytics.survival", right, s -> s.analytics().loss().survival(SurvivalQuery.all()));
        add("LossAnalytics.measures", right, s -> s.analytics().loss().measures(year, Optional.empty()));
        add("LossAnalytics.risk", right, s -> s.analytics().loss().risk(RiskQuery.on(day)));
    }

    private void reports() {
        Permission right = ReportPermission.READ;
        Period year = Period.year(2026);
        add("Reports.contribution period", right, s -> s.reports().contribution(year));
        add("Reports.contribution query", right, s -> s.reports().contribution(ContributionQuery.of(year)));
        add("Reports.composition dimension", right, s -> s.reports().composition(CustomerDimension.LEVEL));
        CompositionQuery byRegion = CompositionQuery.by(CustomerDimension.REGION);
        add("Reports.composition query", right, s -> s.reports().composition(byRegion));
        add("Reports.chances", right, s -> s.reports().chances());
        add("Reports.service period", right, s -> s.reports().service(year));
        add("Reports.service bucket", right, s -> s.reports().service(year, Bucket.MONTH));
        add("Reports.loss period", right, s -> s.reports().loss(year));
        add("Reports.loss bucket", right, s -> s.reports().loss(year, Bucket.MONTH));
    }

    private void add(String name, Permission permission, Function<CrmSession, ?> read) {
        if (reads.put(name, new Read(permission, read)) != null) {
            throw new IllegalStateException("two of one name: " + name);
        }
    }
}
