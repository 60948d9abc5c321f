package io.crmkit.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.command.CrmListener;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.access.UserSort;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivitySort;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceSort;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.ContactSort;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerSort;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossSort;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.order.OrderSort;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.ProductSort;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceSort;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Sort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists as hosts ask for them: orders, pages, cursors from wherever they come. */
class SortedListsTest {
    private static final UUID ID = new UUID(1, 2);
    private static final PageRequest PAGE = PageRequest.first(2);

    private final TestCrm test = TestCrm.create(new InMemoryStore(), CrmSettings.standard(), new CrmListener() {});

    /** A list in an order. */
    interface Listing<E> {
        Page<?> list(CrmSession session, E sort, PageRequest page);
    }

    @ParameterizedTest(name = "{0}.{1} {2}")
    @MethodSource("orders")
    @DisplayName("A list takes a cursor of its order and refuses any other one: of another order, or tampered with")
    void cursors(String sorts, Sort<?> sort, String key, Function<PageRequest, Function<CrmSession, Page<?>>> list) {
        CrmSession lena = test.as("lena");
        Cursor own = Cursor.parse(new Cursor(sort.name(), key, ID).toString());
        assertThat(Refusals.of(() -> list.apply(PAGE.after(own)).apply(lena))).isEmpty();
        for (Cursor cursor : List.of(
                new Cursor("OTHER", key, ID),
                new Cursor("", key, ID),
                new Cursor(sort.name() + " ", key, ID),
                new Cursor(sort.name(), key + "\u0000", ID),
                new Cursor(sort.name(), key + "\uD83D", ID),
                new Cursor(sort.name(), key + " ", ID))) {
            assertThat(Refusals.text(() -> list.apply(PAGE.after(cursor)).apply(lena)))
                    .as("%s", cursor)
                    .isEqualTo("invalid page.after INVALID");
        }
    }

    static Stream<Arguments> orders() {
        return Stream.of(
                        orders(
                                CustomerSort.class,
                                List.of("", "acme", "kh1"),
                                (crm, sort, page) -> crm.customers()
                                        .list(CustomerQuery.builder().sort(sort).build(), page)),
                        orders(
                                ContactSort.class,
                                List.of("", "ann"),
                                (crm, sort, page) -> crm.customers()
                                        .listContacts(
                                                ContactQuery.builder()
                                                        .sort(sort)
                                                        .build(),
                                                page)),
                        orders(
                                ChanceSort.class,
                                List.of("", "acme", "050"),
                                (crm, sort, page) -> crm.chances()
                                        .list(ChanceQuery.builder().sort(sort).build(), page)),
                        orders(
                                ActivitySort.class,
                                List.of("", "2026-03-02"),
                                (crm, sort, page) -> crm.activities()
                                        .list(ActivityQuery.builder().sort(sort).build(), page)),
                        orders(
                                ServiceSort.class,
                                List.of("", "broken", "2026-03-02"),
                                (crm, sort, page) -> crm.serviceRequests()
                                        .list(ServiceQuery.builder().sort(sort).build(), page)),
                        orders(
                                LossSort.class,
                                List.of("", "2026-03-02"),
                                (crm, sort, page) -> crm.lossCases()
                                        .list(LossQuery.builder().sort(sort).build(), page)),
                        orders(
                                OrderSort.class,
                                List.of("", "2026-03-02"),
                                (crm, sort, page) -> crm.orders()
                                        .list(OrderQuery.builder().sort(sort).build(), page)),
                        orders(
                                ProductSort.class,
                                List.of("", "wheel"),
                                (crm, sort, page) -> crm.products()
                                        .list(ProductQuery.builder().sort(sort).build(), page)),
                        orders(
                                UserSort.class,
                                List.of("", "ann"),
                                (crm, sort, page) -> crm.users()
                                        .list(UserQuery.builder().sort(sort).build(), page)))
                .flatMap(each -> each);
    }

    /** A key for each order of a list, so that none can be forgotten. */
    private static <E extends Enum<E> & Sort<?>> Stream<Arguments> orders(
            Class<E> sorts, List<String> keys, Listing<E> listing) {
        assertThat(sorts.getEnumConstants()).hasSameSizeAs(keys);
        return IntStream.range(0, keys.size()).mapToObj(at -> {
            E sort = sorts.getEnumConstants()[at];
            Function<PageRequest, Function<CrmSession, Page<?>>> list = page -> crm -> listing.list(crm, sort, page);
            return Arguments.of(sorts.getSimpleName(), sort, keys.get(at), list);
        });
    }

    @Test
    @DisplayName("A page that is too large and a cursor that does not fit are reported together")
    void bothFaults() {
        PageRequest page = PageRequest.first(0).after(new Cursor("OTHER", "", ID));
        assertThat(Refusals.text(() -> test.as("lena").customers().list(CustomerQuery.any(), page)))
                .isEqualTo("invalid page.limit OUT_OF_RANGE, invalid page.after INVALID");
    }

    @Test
    @DisplayName("Pages in the order of names have each of the actor's customers once, there and back")
    void pages() {
        Scene scene = new Scene(test);
        for (String name : List.of("delta", "Alpha", "ÉCLAIR", "bravo", "Charlie")) {
            scene.customer(name, test.id("rolf"));
            scene.customer(name + " of Ruth", test.id("ruth"));
        }
        assertThat(names(false)).containsExactly("Alpha", "bravo", "Charlie", "delta", "ÉCLAIR");
        assertThat(names(true)).containsExactly("ÉCLAIR", "delta", "Charlie", "bravo", "Alpha");
    }

    private List<String> names(boolean descending) {
        CustomerQuery query = CustomerQuery.builder()
                .sort(CustomerSort.NAME)
                .descending(descending)
                .build();
        List<String> names = new ArrayList<>();
        for (Optional<PageRequest> next = Optional.of(PAGE); next.isPresent(); ) {
            Page<Customer> page = test.as("rolf").customers().list(query, next.get());
            page.items().forEach(customer -> names.add(customer.getName()));
            next = page.next().map(PAGE::after);
        }
        return names;
    }

    @Test
    @DisplayName("004-12: overdue activities are listed by date, the oldest first, page by page")
    void overdue() {
        UserId rolf = test.id("rolf");
        Customer customer = new Scene(test).customer("Known", rolf);
        CareScene care = new CareScene(test);
        for (int day : new int[] {20, 3, 27, 3, 11}) {
            care.activity(ActivityStatus.PLANNED, customer, rolf, LocalDate.of(2026, 2, day));
        }
        List<Integer> days = new ArrayList<>();
        for (Optional<PageRequest> next = Optional.of(PAGE); next.isPresent(); ) {
            Page<Activity> page = test.as("rolf").activities().overdue(Optional.empty(), next.get());
            page.items().forEach(activity -> days.add(activity.getDate().getDayOfMonth()));
            next = page.next().map(PAGE::after);
        }
        assertThat(days).containsExactly(3, 3, 11, 20, 27);
        Cursor byId = new Cursor("ENTERED", "", ID);
        assertThat(Refusals.text(() -> test.as("rolf").activities().overdue(Optional.empty(), PAGE.after(byId))))
                .isEqualTo("invalid page.after INVALID");
    }
}
