package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.value.PageRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** P30: what a caller asks for is bounded, and refused rather than cut down. */
class BoundedReadsTest {
    private static final PageRequest PAGE = PageRequest.first(10);
    private static final String MEGABYTE = "x".repeat(1_000_000);

    private final TestCrm test = TestCrm.create();
    private final CrmSession lena = test.as("lena");

    private void assertRefused(String told, Supplier<?>... reads) {
        assertThat(Arrays.stream(reads).map(Refusals::text)).containsOnly(told);
    }

    private void assertTexts(String text, String code) {
        Function<String, String> told = field -> "invalid query." + field + " " + code;
        CustomerQuery name = CustomerQuery.builder().nameContains(text).build();
        assertRefused(
                told.apply("nameContains"),
                () -> lena.customers().list(name, PAGE),
                () -> lena.customers().count(name));
        CustomerQuery region = CustomerQuery.builder().addRegions("north", text).build();
        assertRefused(
                told.apply("regions"),
                () -> lena.customers().list(region, PAGE),
                () -> lena.customers().count(region));
        ChanceQuery chance = ChanceQuery.builder().customerNameContains(text).build();
        assertRefused(
                told.apply("customerNameContains"),
                () -> lena.chances().list(chance, PAGE),
                () -> lena.chances().count(chance));
        ActivityQuery activity = ActivityQuery.builder().titleContains(text).build();
        assertRefused(
                told.apply("titleContains"),
                () -> lena.activities().list(activity, PAGE),
                () -> lena.activities().count(activity));
        ServiceQuery service = ServiceQuery.builder().titleContains(text).build();
        assertRefused(
                told.apply("titleContains"),
                () -> lena.serviceRequests().list(service, PAGE),
                () -> lena.serviceRequests().count(service));
        ContactQuery contact = ContactQuery.builder().phoneContains(text).build();
        assertRefused(told.apply("phoneContains"), () -> lena.customers().listContacts(contact, PAGE));
        OrderQuery order = OrderQuery.builder().externalIdContains(text).build();
        assertRefused(
                told.apply("externalIdContains"),
                () -> lena.orders().list(order, PAGE),
                () -> lena.orders().count(order));
        ProductQuery product = ProductQuery.builder().modelContains(text).build();
        assertRefused(
                told.apply("modelContains"),
                () -> lena.products().list(product, PAGE),
                () -> lena.products().count(product));
        LossQuery loss = LossQuery.builder().addReasonClasses(text).build();
        assertRefused(
                told.apply("reasonClasses"),
                () -> lena.lossCases().list(loss, PAGE),
                () -> lena.lossCases().count(loss));
        EventQuery event = EventQuery.builder().addSteps(text).build();
        assertRefused(
                told.apply("steps"),
                () -> lena.history().list(event, PAGE),
                () -> lena.history().count(event));
        UserQuery user = UserQuery.builder().nameContains(text).build();
        assertRefused(
                told.apply("nameContains"),
                () -> lena.users().list(user, PAGE),
                () -> lena.users().count(user));
    }

    @Test
    @DisplayName(
            "A text to search for that is longer than any there is, or that no record can have, is refused by name")
    void texts() {
        assertTexts(MEGABYTE, "TOO_LONG");
        assertTexts("x".repeat(201), "TOO_LONG");
        assertTexts("a\u0000b", "MALFORMED");
        assertTexts("a\ud83d", "MALFORMED");
        assertTexts("a\nb", "MALFORMED");
    }

    @Test
    @DisplayName("The longest text, a blank one and the most values are taken")
    void allowed() {
        CustomerQuery query = CustomerQuery.builder()
                .nameContains("x".repeat(200))
                .phoneContains(" ")
                .managers(users(1_000))
                .build();
        assertThat(lena.customers().list(query, PAGE).items()).isEmpty();
        assertThat(lena.customers().count(query)).isZero();
    }

    @Test
    @DisplayName("More values of a criterion than a statement takes are refused by name")
    void values() {
        for (int count : List.of(1_001, 10_001)) {
            CustomerQuery query = CustomerQuery.builder().managers(users(count)).build();
            assertRefused(
                    "invalid query.managers TOO_MANY",
                    () -> lena.customers().list(query, PAGE),
                    () -> lena.customers().count(query));
            Set<RoleId> roles =
                    users(count).stream().map(user -> new RoleId(user.value())).collect(Collectors.toSet());
            assertRefused(
                    "invalid query.roles TOO_MANY",
                    () -> lena.users().list(UserQuery.builder().roles(roles).build(), PAGE));
        }
    }

    @Test
    @DisplayName("More ids than a statement takes are refused by name")
    void ids() {
        assertThat(lena.users().findAll(users(1_000))).isEmpty();
        Set<CustomerId> customers =
                users(1_001).stream().map(user -> new CustomerId(user.value())).collect(Collectors.toSet());
        assertRefused(
                "invalid ids TOO_MANY",
                () -> lena.users().findAll(users(1_001)),
                () -> lena.customers().findAll(customers));
    }

    private Set<UserId> users(int count) {
        return Stream.generate(() -> new UserId(test.unknown())).limit(count).collect(Collectors.toSet());
    }
}
