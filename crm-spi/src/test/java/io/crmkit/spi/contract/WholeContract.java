package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Unit;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanResult;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.customer.Gender;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.State;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Records are inserted and replaced as a whole: whatever an attribute is, an insert writes it and an update does, those
 * that no step changes too.
 */
interface WholeContract extends Part {

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("WHOLE-01 every attribute of a contact is inserted, and replaced by an update")
    default void wholeContact() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Customer two = insertCustomer(Sample.customer(2).build());
        assertWhole(
                Contact.KIND,
                number -> Sample.contact(number, one)
                        .externalId("old" + number)
                        .name("old")
                        .gender(Gender.FEMALE)
                        .position("old")
                        .officePhone("1")
                        .mobile("2")
                        .memo("old")
                        .build(),
                number -> Sample.contact(number, two)
                        .externalId("new" + number)
                        .name("new")
                        .gender(Gender.MALE)
                        .position("new")
                        .officePhone("3")
                        .mobile("4")
                        .memo("new")
                        .build(),
                (unit, state) -> unit.customers().findContact(state.getId(), ALL));
    }

    @Test
    @Needs(Feature.CUSTOMERS)
    @DisplayName("WHOLE-02 every attribute of a standing is inserted, and replaced by an update")
    default void wholeStanding() {
        for (int number = 1; number <= 2; number++) {
            Customer customer = Sample.customer(number).build();
            CustomerStanding one = Sample.standing(customer)
                    .status(CustomerStatus.LOST)
                    .lastOrderDate(Sample.DAY)
                    .openChances(1)
                    .openRequests(2)
                    .openLossCases(3)
                    .build();
            CustomerStanding two = Sample.standing(customer)
                    .lastOrderDate(Sample.DAY.plusDays(1))
                    .openChances(4)
                    .openRequests(5)
                    .openLossCases(6)
                    .build();
            assertNothingAlike(CustomerStanding.KIND, one, two);
            CustomerStanding first = number == 1 ? one : two;
            insertCustomer(customer, first);
            CustomerStanding before = standingOf(customer.getId());
            assertThat(before).isEqualTo(first.withVersion(before.getVersion()));
            CustomerStanding after = update(CustomerStanding.KIND, before, number == 1 ? two : one);
            assertThat(standingOf(customer.getId())).isEqualTo(after);
        }
    }

    @Test
    @Needs({Feature.CHANCES, Feature.CUSTOMERS})
    @DisplayName("WHOLE-03 every attribute of a chance is inserted, and replaced by an update")
    default void wholeChance() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Customer two = insertCustomer(Sample.customer(2).build());
        assertWhole(
                Chance.KIND,
                number -> Sample.chance(number)
                        .externalId("old" + number)
                        .status(ChanceStatus.FAILED)
                        .source("old")
                        .customerName("old")
                        .title("old")
                        .successRate(1)
                        .expectedValue(Money.of("1", "EUR"))
                        .contactName("old")
                        .phone("1")
                        .description("old")
                        .createdBy(Staff.ANN)
                        .assignee(Staff.BOB)
                        .assignedAt(Sample.NOON)
                        .failureReason("old")
                        .customer(one.getId())
                        .build(),
                number -> Sample.chance(number)
                        .externalId("new" + number)
                        .status(ChanceStatus.WON)
                        .source("new")
                        .customerName("new")
                        .title("new")
                        .successRate(2)
                        .expectedValue(Money.of("2", "USD"))
                        .contactName("new")
                        .phone("2")
                        .description("new")
                        .createdBy(Staff.BOB)
                        .createdAt(Sample.NOON.plusSeconds(1))
                        .assignee(Staff.CAT)
                        .assignedAt(Sample.NOON.plusSeconds(2))
                        .wonValue(Money.of("3", "JPY"))
                        .customer(two.getId())
                        .build(),
                (unit, state) -> unit.chances().find(state.getId(), ALL));
    }

    @Test
    @Needs(Feature.CHANCES)
    @DisplayName("WHOLE-04 every attribute of a plan item is inserted, and replaced by an update")
    default void wholePlanItem() {
        Chance one = insert(Chance.KIND, Sample.chance(1).build());
        Chance two = insert(Chance.KIND, Sample.chance(2).build());
        assertWhole(
                PlanItem.KIND,
                number -> Sample.planItem(number, one)
                        .toDo("old")
                        .result(new PlanResult("old", Staff.ANN, Sample.NOON))
                        .build(),
                number -> Sample.planItem(number, two)
                        .date(Sample.DAY.plusDays(1))
                        .toDo("new")
                        .result(new PlanResult("new", Staff.BOB, Sample.NOON.plusSeconds(1)))
                        .build(),
                (unit, state) -> unit.chances().findPlanItem(state.getId(), ALL));
    }

    @Test
    @Needs({Feature.ACTIVITIES, Feature.CUSTOMERS})
    @DisplayName("WHOLE-05 every attribute of an activity is inserted, and replaced by an update")
    default void wholeActivity() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Customer two = insertCustomer(Sample.customer(2).build());
        assertWhole(
                Activity.KIND,
                number -> Care.activity(number, one)
                        .place("old")
                        .title("old")
                        .details("old")
                        .memo("old")
                        .channel("old")
                        .recordedBy(Staff.ANN)
                        .build(),
                number -> Care.activity(number, two)
                        .status(ActivityStatus.DONE)
                        .date(Sample.DAY.plusDays(1))
                        .place("new")
                        .title("new")
                        .details("new")
                        .memo("new")
                        .channel("new")
                        .responsible(Staff.BOB)
                        .outcome("new")
                        .recordedBy(Staff.CAT)
                        .recordedAt(Sample.NOON.plusSeconds(1))
                        .build(),
                (unit, state) -> unit.activities().find(state.getId(), ALL));
    }

    @Test
    @Needs({Feature.SERVICES, Feature.CUSTOMERS})
    @DisplayName("WHOLE-06 every attribute of a service request is inserted, and replaced by an update")
    default void wholeRequest() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Customer two = insertCustomer(Sample.customer(2).build());
        assertWhole(
                ServiceRequest.KIND,
                number -> Care.request(number, one, ServiceStatus.FED_BACK)
                        .externalId("old" + number)
                        .type("old")
                        .title("old")
                        .request("old")
                        .createdBy(Staff.ANN)
                        .reworkCount(1)
                        .build(),
                number -> Care.request(number, two, ServiceStatus.ARCHIVED)
                        .externalId("new" + number)
                        .type("new")
                        .title("new")
                        .request("new")
                        .createdBy(Staff.CAT)
                        .createdAt(Sample.NOON.plusSeconds(1))
                        .createdOn(Sample.DAY.plusDays(1))
                        .assignee(Staff.CAT)
                        .assignedAt(Care.ASSIGNED.plusSeconds(1))
                        .handling(new Handling("new", Staff.CAT, Care.HANDLED.plusSeconds(1)))
                        .feedback(new Feedback("new", 1, Staff.CAT, Care.FED_BACK.plusNanos(1000)))
                        .reworkCount(2)
                        .build(),
                (unit, state) -> unit.services().find(state.getId(), ALL));
    }

    @Test
    @Needs({Feature.LOSSES, Feature.CUSTOMERS})
    @DisplayName("WHOLE-07 every attribute of a loss case is inserted, and replaced by an update")
    default void wholeCase() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Customer two = insertCustomer(Sample.customer(2).build());
        assertWhole(
                LossCase.KIND,
                number -> Care.lossCase(number, one, LossStatus.DETERMINED)
                        .lastOrderDate(Sample.DAY.minusYears(1))
                        .addMeasure(new LossMeasure(Staff.ANN, Sample.NOON, "old"))
                        .build(),
                number -> Care.lossCase(number, two, LossStatus.RECOVERED)
                        .manager(Staff.BOB)
                        .lastOrderDate(Sample.DAY.minusYears(2))
                        .limitMonths(7)
                        .warnedOn(Sample.DAY.plusDays(1))
                        .openedAt(Sample.NOON.plusSeconds(1))
                        .addMeasure(new LossMeasure(Staff.BOB, Sample.NOON, "new"))
                        .closedAt(Sample.NOON.plusSeconds(2))
                        .build(),
                (unit, state) -> unit.losses().find(state.getId(), ALL));
    }

    @Test
    @Needs({Feature.ORDERS, Feature.PRODUCTS, Feature.CUSTOMERS})
    @DisplayName("WHOLE-08 every attribute of an order is inserted, and replaced by an update")
    default void wholeOrder() {
        Customer one = insertCustomer(Sample.customer(1).build());
        Customer two = insertCustomer(Sample.customer(2).build());
        Product product = insert(Product.KIND, Trade.product(1).build());
        assertWhole(
                Order.KIND,
                number -> Trade.order(number, one)
                        .externalId("old" + number)
                        .deliveryAddress("old")
                        .addLine(Trade.line(1, product, "1", Money.of("1", "EUR"), "0"))
                        .build(),
                number -> Trade.order(number, two)
                        .externalId("new" + number)
                        .date(Sample.DAY.plusDays(1))
                        .deliveryAddress("new")
                        .status(OrderStatus.PAID)
                        .currency(Currency.getInstance("JPY"))
                        .addLine(Trade.line(2, product, "2", Money.of("2", "JPY"), "0.5"))
                        .recordedAt(Sample.NOON.plusSeconds(1))
                        .build(),
                (unit, state) -> unit.orders().find(state.getId(), ALL));
    }

    @Test
    @Needs(Feature.PRODUCTS)
    @DisplayName("WHOLE-09 every attribute of a product is inserted, and replaced by an update")
    default void wholeProduct() {
        assertWhole(
                Product.KIND,
                number -> Trade.product(number)
                        .externalId("old" + number)
                        .model("old")
                        .batch("old")
                        .unit("old")
                        .price(Money.of("1", "EUR"))
                        .memo("old")
                        .build(),
                number -> Trade.product(number)
                        .externalId("new" + number)
                        .name("new" + number)
                        .model("new")
                        .batch("new")
                        .unit("new")
                        .price(Money.of("2", "USD"))
                        .memo("new")
                        .build(),
                (unit, state) -> unit.products().find(state.getId(), ALL));
    }

    @Test
    @Needs(Feature.PRODUCTS)
    @DisplayName("WHOLE-10 every attribute of a stock item is inserted, and replaced by an update")
    default void wholeStockItem() {
        Product one = insert(Product.KIND, Trade.product(1).build());
        Product two = insert(Product.KIND, Trade.product(2).build());
        assertWhole(
                StockItem.KIND,
                number -> Trade.stockItem(number, one)
                        .warehouse("old" + number)
                        .bin("old")
                        .count(BigDecimal.ONE)
                        .memo("old")
                        .build(),
                number -> Trade.stockItem(number, two)
                        .warehouse("new" + number)
                        .bin("new")
                        .count(new BigDecimal("2.5"))
                        .memo("new")
                        .build(),
                (unit, state) -> unit.products().stock(Set.of(state.getProduct()), ALL).stream()
                        .filter(item -> item.getId().equals(state.getId()))
                        // A count has no normal form of its own.
                        .map(item -> StockItem.builder()
                                .from(item)
                                .count(item.getCount().stripTrailingZeros())
                                .build())
                        .findFirst());
    }

    /** Asserts that one state becomes another one, and the other way round, and that they differ in everything. */
    private <S extends State<I>, I extends Id> void assertWhole(
            Kind<S, I> kind, IntFunction<S> one, IntFunction<S> two, BiFunction<Unit, S, Optional<S>> find) {
        assertNothingAlike(kind, one.apply(1), two.apply(1));
        assertReplaced(kind, one.apply(1), two.apply(1), find);
        assertReplaced(kind, two.apply(2), one.apply(2), find);
    }

    private <S extends State<I>, I extends Id> void assertReplaced(
            Kind<S, I> kind, S before, S after, BiFunction<Unit, S, Optional<S>> find) {
        S inserted = insert(kind, before);
        assertFound(unit -> find.apply(unit, inserted)).contains(inserted);
        S updated = update(kind, inserted, after);
        assertFound(unit -> find.apply(unit, updated)).contains(updated);
    }

    /** An attribute that is still to come is to be added here, too. */
    private <S extends State<I>, I extends Id> void assertNothingAlike(Kind<S, I> kind, S one, S two) {
        for (Method attribute : kind.type().getMethods()) {
            String name = attribute.getName();
            if (name.startsWith("get")
                    && attribute.getParameterCount() == 0
                    && !Set.of("getId", "getVersion", "getClass").contains(name)) {
                assertThat(value(attribute, one)).as(name).isNotEqualTo(value(attribute, two));
            }
        }
    }

    private static Object value(Method attribute, Object state) {
        try {
            return attribute.invoke(state);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("an attribute cannot be read", e);
        }
    }
}
