package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossSort;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a record is searched and ordered by is what it is now: a store that keeps folded texts, digits or keys beside it
 * keeps them too.
 */
interface SearchMoveContract extends Part {

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("MOVE-01 a customer is searched by its name, number and telephone number of now")
    default void customerSearchFollows() {
        Customer before = insertCustomer(
                Sample.customer(1).name("Old").number("Old").phone("111").build());
        Customer after =
                Sample.customer(1).name("New").number("New").phone("222").build();
        Customer stored = update(Customer.KIND, before, after);
        assertMoved(stored, text -> customers(CustomerQuery.builder().nameContains(text)));
        assertMoved(stored, text -> customers(CustomerQuery.builder().numberContains(text)));
        assertMoved(
                stored, "111", "222", text -> customers(CustomerQuery.builder().phoneContains(text)));
        Customer bare = update(Customer.KIND, stored, Sample.customer(1).build());
        assertThat(customers(CustomerQuery.builder().phoneContains("222"))).isEmpty();
        assertThat(customers(CustomerQuery.builder().nameContains("customer"))).containsExactly(bare);
    }

    private List<Customer> customers(CustomerQuery.Builder query) {
        return inUnit(unit -> unit.customers().list(query.build(), Pages.ALL, ALL))
                .items();
    }

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("MOVE-02 a contact is searched by its name and telephone numbers of now")
    default void contactSearchFollows() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Contact stored = moved(
                Contact.KIND,
                Sample.contact(1, customer)
                        .name("Old")
                        .officePhone("111")
                        .mobile("333")
                        .build(),
                Sample.contact(1, customer)
                        .name("New")
                        .officePhone("222")
                        .mobile("444")
                        .build());
        assertMoved(stored, text -> contacts(ContactQuery.builder().nameContains(text)));
        assertMoved(
                stored, "111", "222", text -> contacts(ContactQuery.builder().phoneContains(text)));
        assertMoved(
                stored, "333", "444", text -> contacts(ContactQuery.builder().phoneContains(text)));
        update(Contact.KIND, stored, Sample.contact(1, customer).build());
        assertThat(contacts(ContactQuery.builder().phoneContains("222"))).isEmpty();
        assertThat(contacts(ContactQuery.builder().phoneContains("444"))).isEmpty();
    }

    private List<Contact> contacts(ContactQuery.Builder query) {
        return inUnit(unit -> unit.customers().listContacts(query.build(), Pages.ALL, ALL))
                .items();
    }

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("MOVE-03 a chance is searched by its customer's name and its title of now")
    default void chanceSearchFollows() {
        Chance stored = moved(
                Chance.KIND,
                Sample.chance(1).customerName("Old").title("Old").build(),
                Sample.chance(1).customerName("New").title("New").build());
        assertMoved(stored, text -> chances(ChanceQuery.builder().customerNameContains(text)));
        assertMoved(stored, text -> chances(ChanceQuery.builder().titleContains(text)));
    }

    private List<Chance> chances(ChanceQuery.Builder query) {
        return inUnit(unit -> unit.chances().list(query.build(), Pages.ALL, ALL))
                .items();
    }

    @Test
    @Needs({Feature.SERVICES, Feature.CUSTOMERS})
    @DisplayName("MOVE-04 a service request is searched by its title of now")
    default void requestSearchFollows() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        ServiceRequest stored = moved(
                ServiceRequest.KIND,
                Care.request(1, customer).title("Old").build(),
                Care.request(1, customer).title("New").build());
        assertMoved(stored, text -> {
            ServiceQuery query = ServiceQuery.builder().titleContains(text).build();
            return inUnit(unit -> unit.services().list(query, Pages.ALL, ALL)).items();
        });
    }

    @Test
    @Needs({Feature.ACTIVITIES, Feature.CUSTOMERS})
    @DisplayName("MOVE-05 an activity is searched by its title of now")
    default void activitySearchFollows() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Activity stored = moved(
                Activity.KIND,
                Care.activity(1, customer).title("Old").build(),
                Care.activity(1, customer).title("New").build());
        assertMoved(stored, text -> {
            ActivityQuery query = ActivityQuery.builder().titleContains(text).build();
            return inUnit(unit -> unit.activities().list(query, Pages.ALL, ALL)).items();
        });
    }

    @Test
    @Needs(Feature.ACCESS)
    @DisplayName("MOVE-06 a user is searched by the name of now")
    default void userSearchFollows() {
        User ann =
                inUnit(unit -> unit.access().findUsers(Set.of(Staff.ANN), ALL)).get(0);
        User old = update(User.KIND, ann, User.builder().from(ann).name("Old").build());
        User stored =
                update(User.KIND, old, User.builder().from(old).name("New").build());
        assertMoved(stored, text -> {
            UserQuery query = UserQuery.builder().nameContains(text).build();
            return inUnit(unit -> unit.access().listUsers(query, Pages.ALL, ALL))
                    .items();
        });
    }

    @Test
    @Needs(Feature.PRODUCTS)
    @DisplayName("MOVE-07 a product is searched by its name and model of now")
    default void productSearchFollows() {
        Product stored = moved(
                Product.KIND,
                Trade.product(1).name("Old").model("Old").build(),
                Trade.product(1).name("New").model("New").build());
        assertMoved(stored, text -> products(ProductQuery.builder().nameContains(text)));
        assertMoved(stored, text -> products(ProductQuery.builder().modelContains(text)));
        update(Product.KIND, stored, Trade.product(1).name("New").build());
        assertThat(products(ProductQuery.builder().modelContains("New"))).isEmpty();
    }

    private List<Product> products(ProductQuery.Builder query) {
        return inUnit(unit -> unit.products().list(query.build(), Pages.ALL, ALL))
                .items();
    }

    @Test
    @Needs({Feature.ORDERS, Feature.CUSTOMERS})
    @DisplayName("MOVE-08 an order is searched by its external id of now")
    default void orderSearchFollows() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        Order stored = moved(
                Order.KIND,
                Trade.order(1, customer).externalId("Old").build(),
                Trade.order(1, customer).externalId("New").build());
        assertMoved(stored, text -> {
            OrderQuery query = OrderQuery.builder().externalIdContains(text).build();
            return inUnit(unit -> unit.orders().list(query, Pages.ALL, ALL)).items();
        });
    }

    @Test
    @Needs({Feature.LOSSES, Feature.CUSTOMERS})
    @DisplayName("MOVE-09 loss cases are ordered by their last orders of now")
    default void lossOrderFollows() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Customer two = insertCustomer(Sample.customer(2).build());
        LossCase.Builder first = Care.lossCase(1, one).lastOrderDate(Sample.DAY.minusYears(2));
        LossCase before = insert(LossCase.KIND, first.build());
        LossCase other = insert(
                LossCase.KIND,
                Care.lossCase(2, two).lastOrderDate(Sample.DAY.minusYears(1)).build());
        assertThat(byLastOrder()).containsExactly(before, other);
        LossCase later =
                update(LossCase.KIND, before, first.lastOrderDate(Sample.DAY).build());
        assertThat(byLastOrder()).containsExactly(other, later);
        LossCase never = update(LossCase.KIND, later, Care.lossCase(1, one).build());
        assertThat(byLastOrder()).containsExactly(never, other);
    }

    private List<LossCase> byLastOrder() {
        LossQuery query = LossQuery.builder().sort(LossSort.LAST_ORDER).build();
        return inUnit(unit -> unit.losses().list(query, Pages.ALL, ALL)).items();
    }

    private <S extends State<I>, I extends Id> S moved(Kind<S, I> kind, S before, S after) {
        return update(kind, insert(kind, before), after);
    }

    private static <S> void assertMoved(S stored, Function<String, List<S>> search) {
        assertMoved(stored, "old", "new", search);
    }

    private static <S> void assertMoved(S stored, String before, String after, Function<String, List<S>> search) {
        assertThat(search.apply(before)).as("what contains '%s'", before).isEmpty();
        assertThat(search.apply(after)).as("what contains '%s'", after).containsExactly(stored);
    }
}
