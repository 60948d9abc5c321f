package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Changes;
import io.crmkit.spi.DuplicateException;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The unique keys of the other kinds: each is refused by name, and what carries no key collides with nothing. */
interface KeyContract extends Part {

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("KEY-20 a chance's external id is unique; chances without one do not collide")
    default void chanceExternalId() {
        insert(Chance.KIND, Sample.chance(1).build());
        insert(Chance.KIND, Sample.chance(2).build());
        assertUnique(
                "chance.externalId",
                Chance.KIND,
                Sample.chance(3).externalId("E").build(),
                Sample.chance(4).externalId("E").build());
    }

    @Test
    @Needs(Feature.ACCESS)
    @DisplayName("KEY-21 a user's external id is unique; users without one do not collide")
    default void userExternalId() {
        assertUnique(
                "user.externalId",
                User.KIND,
                user(4).externalId("E").build(),
                user(5).externalId("E").build());
    }

    @Test
    @Needs(Feature.ACCESS)
    @DisplayName("KEY-22 a role's name is unique, by its characters as they are")
    default void roleName() {
        assertUnique("role.name", Role.KIND, role(1, "lead"), role(2, "lead"));
        insert(Role.KIND, role(3, "Lead"));
        insert(Role.KIND, role(4, "lead "));
    }

    @Test
    @Needs(Feature.DICTIONARY)
    @DisplayName("KEY-23 a value of the dictionary is unique in its list, and may be in another")
    default void dictionaryValue() {
        assertUnique(
                "dictionary-entry.value",
                DictionaryEntry.KIND,
                Trade.entry(1, DictionaryType.REGION).value("north").build(),
                Trade.entry(2, DictionaryType.REGION).value("north").build());
        insert(
                DictionaryEntry.KIND,
                Trade.entry(3, DictionaryType.CHANCE_SOURCE).value("north").build());
        insert(
                DictionaryEntry.KIND,
                Trade.entry(4, DictionaryType.REGION).value("North").build());
    }

    @Test
    @Needs(Feature.PRODUCTS)
    @DisplayName("KEY-24 a product's external id is unique; products without one do not collide")
    default void productExternalId() {
        insert(Product.KIND, Trade.product(1).build());
        insert(Product.KIND, Trade.product(2).build());
        assertUnique(
                "product.externalId",
                Product.KIND,
                Trade.product(3).externalId("E").build(),
                Trade.product(4).externalId("E").build());
    }

    @Test
    @Needs(Feature.PRODUCTS)
    @DisplayName("KEY-25 a stock item's place is unique: product, warehouse and bin together")
    default void stockPlace() {
        Product product = insert(Product.KIND, Trade.product(1).build());
        Product other = insert(Product.KIND, Trade.product(2).build());
        assertUnique(
                "stock-item.place",
                StockItem.KIND,
                Trade.stockItem(1, product).warehouse("W").bin("").build(),
                Trade.stockItem(2, product).warehouse("W").bin("").build());
        insert(
                StockItem.KIND,
                Trade.stockItem(3, product).warehouse("W").bin("B").build());
        insert(StockItem.KIND, Trade.stockItem(4, other).warehouse("W").bin("").build());
        insert(
                StockItem.KIND,
                Trade.stockItem(5, product).warehouse("w").bin("").build());
    }

    @Test
    @Needs({Feature.ORDERS, Feature.CUSTOMERS})
    @DisplayName("KEY-26 an order's external id is unique; orders without one do not collide")
    default void orderExternalId() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        insert(Order.KIND, Trade.order(1, customer).build());
        insert(Order.KIND, Trade.order(2, customer).build());
        assertUnique(
                "order.externalId",
                Order.KIND,
                Trade.order(3, customer).externalId("E").build(),
                Trade.order(4, customer).externalId("E").build());
    }

    @Test
    @Needs({Feature.SERVICES, Feature.CUSTOMERS})
    @DisplayName("KEY-27 a service request's external id is unique; requests without one do not collide")
    default void requestExternalId() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        insert(ServiceRequest.KIND, Care.request(1, customer).build());
        insert(ServiceRequest.KIND, Care.request(2, customer).build());
        assertUnique(
                "service-request.externalId",
                ServiceRequest.KIND,
                Care.request(3, customer).externalId("E").build(),
                Care.request(4, customer).externalId("E").build());
        insert(ServiceRequest.KIND, Care.request(5, customer).externalId("e").build());
    }

    /** Asserts that the second record is refused, then that it is not once the first has gone. */
    private <S extends State<I>, I extends Id> void assertUnique(String key, Kind<S, I> kind, S first, S second) {
        S stored = insert(kind, first);
        DuplicateException refusal =
                assertRefused(DuplicateException.class, Changes.builder().insert(kind, second));
        assertThat(refusal.key()).isEqualTo(key);
        remove(kind, stored);
        insert(kind, second);
    }

    private static User.Builder user(int number) {
        return User.builder()
                .id(new UserId(Sample.uuid(number)))
                .name("User " + number)
                .active(true);
    }

    private static Role role(int number, String name) {
        return Role.builder()
                .id(new RoleId(Sample.uuid(number)))
                .name(name)
                .description("")
                .build();
    }
}
