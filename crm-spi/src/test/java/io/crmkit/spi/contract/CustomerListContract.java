package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of customers: pages and criteria. */
@Needs(Feature.CUSTOMERS)
interface CustomerListContract extends Part {

    @Test
    @DisplayName("CUST-20 pages of any size give every customer once, ordered by the text of ids, whenever inserted")
    default void pages() {
        List<Customer> stored = new ArrayList<>();
        // The last two have the first bit set: an order by signed numbers would put them first.
        for (int number : new int[] {5, -1, 1, 4, -2, 2, 3}) {
            stored.add(insertCustomer(Sample.customer(number)
                    .number("N" + number)
                    .name("n " + number)
                    .build()));
        }
        List<Customer> ordered = stored.stream()
                .sorted(Comparator.comparing(
                        customer -> customer.getId().value().toString()))
                .collect(Collectors.toList());
        Pages.assertListed(ordered, page -> inUnit(unit -> unit.customers().list(Pages.ANY_CUSTOMER, page, ALL)));
    }

    @Test
    @DisplayName("CUST-21 rows that come or go while pages are turned neither shift nor repeat the others")
    default void stablePages() {
        for (int number : new int[] {10, 20, 30, 40, 50}) {
            insertCustomer(Sample.customer(number).build());
        }
        Page<Customer> first = list(PageRequest.first(2));
        insertCustomer(Sample.customer(5).build());
        insertCustomer(Sample.customer(15).build());
        insertCustomer(Sample.customer(35).build());
        assertThat(first.items()).extracting(Customer::getNumber).containsExactly("KH10", "KH20");
        Page<Customer> second = list(PageRequest.first(2).after(first.next().orElseThrow()));
        assertThat(second.items()).extracting(Customer::getNumber).containsExactly("KH30", "KH35");
        Page<Customer> third = list(PageRequest.first(2).after(second.next().orElseThrow()));
        assertThat(third.items()).extracting(Customer::getNumber).containsExactly("KH40", "KH50");
        assertThat(third.next()).isEmpty();
    }

    @Test
    @DisplayName("CUST-22 each criterion alone, and pairs of them, give just the customers that meet them")
    default void criteria() {
        storeVaried();
        List<Row> rows = rows();
        assertMeets(rows, CustomerQuery.builder().addManager(Staff.ANN).build(), row -> manages(row, 0));
        assertMeets(
                rows,
                CustomerQuery.builder().managers(Set.of(Staff.ANN, Staff.BOB)).build(),
                row -> true);
        assertMeets(rows, CustomerQuery.builder().addManager(Staff.CAT).build(), row -> false);
        assertMeets(rows, CustomerQuery.builder().addRegion("North").build(), row -> in(row, "North"));
        assertMeets(
                rows,
                CustomerQuery.builder().regions(Set.of("North", "South")).build(),
                row -> row.customer().getRegion().isPresent());
        assertMeets(
                rows,
                CustomerQuery.builder().addLevel(CustomerLevel.PARTNER).build(),
                row -> row.customer().getLevel().equals(Optional.of(CustomerLevel.PARTNER)));
        assertMeets(
                rows,
                CustomerQuery.builder().statuses(Set.of(CustomerStatus.RETIRED)).build(),
                row -> row.status() == CustomerStatus.RETIRED);
        assertMeets(
                rows,
                CustomerQuery.builder()
                        .statuses(Set.of(CustomerStatus.LOST, CustomerStatus.ACTIVE))
                        .addRegion("North")
                        .addManager(Staff.BOB)
                        .build(),
                row -> row.status() != CustomerStatus.RETIRED && in(row, "North") && manages(row, 1));
        assertMeets(
                rows,
                CustomerQuery.builder()
                        .nameContains("CUSTOMER 1")
                        .addLevel(CustomerLevel.PARTNER)
                        .addLevel(CustomerLevel.ORDINARY)
                        .build(),
                row -> row.customer().getName().startsWith("Customer 1")
                        && row.customer().getLevel().isPresent());
    }

    @Test
    @DisplayName("CUST-23 criteria and scope narrow together")
    default void criteriaInScope() {
        storeVaried();
        AccessScope scope = Staff.ownedBy(Staff.ANN);
        CustomerQuery north = CustomerQuery.builder().addRegion("North").build();
        List<Customer> expected = rows().stream()
                .filter(row -> in(row, "North") && manages(row, 0))
                .map(Row::customer)
                .collect(Collectors.toList());
        assertThat(expected).isNotEmpty();
        Pages.assertListed(expected, page -> inUnit(unit -> unit.customers().list(north, page, scope)));
        assertCount(unit -> unit.customers().count(north, scope)).isEqualTo(expected.size());
        CustomerQuery others = CustomerQuery.builder().addManager(Staff.BOB).build();
        assertCount(unit -> unit.customers().count(others, scope)).isZero();
    }

    @Test
    @DisplayName("CUST-24 a name is searched folded, anywhere in it: case, white space, width, scripts")
    default void nameSearch() {
        insertCustomer(Sample.customer(1).name("Straße  GmbH Ωmega").build());
        insertCustomer(Sample.customer(2).name("株式会社ＡＣＭＥ").build());
        insertCustomer(Sample.customer(3).name("Éclair \uD83D\uDE80").build());
        assertFinds("STRASSE", 1);
        assertFinds("strasse gmbh", 1);
        assertFinds("ωMEGA", 1);
        assertFinds("acme", 2);
        assertFinds("会社", 2);
        assertFinds("e\u0301CLAIR", 3);
        assertFinds("\uD83D\uDE80", 3);
        assertFinds("eclair");
        assertFinds("", 1, 2, 3);
    }

    @Test
    @DisplayName("CUST-25 signs that a query language knows are searched as they are: % _ \\ ' * ? [ ]")
    default void literalSearch() {
        insertCustomer(Sample.customer(1).name("100% cotton").build());
        insertCustomer(Sample.customer(2).name("100 cotton").build());
        insertCustomer(Sample.customer(3).name("snake_case").build());
        insertCustomer(Sample.customer(4).name("snakeXcase").build());
        insertCustomer(Sample.customer(5).name("back\\slash").build());
        insertCustomer(Sample.customer(6).name("O'Hara [*?]").build());
        assertFinds("%", 1);
        assertFinds("0% c", 1);
        assertFinds("_", 3);
        assertFinds("e_c", 3);
        assertFinds("\\", 5);
        assertFinds("k\\s", 5);
        assertFinds("\\%");
        assertFinds("o'h", 6);
        assertFinds("[*?]", 6);
        assertFinds("!");
    }

    @Test
    @DisplayName("CUST-26 a customer number is searched folded and literally")
    default void numberSearch() {
        List<Customer> stored = new ArrayList<>();
        for (String number : Searches.TEXTS) {
            stored.add(
                    insertCustomer(Sample.customer(stored.size()).number(number).build()));
        }
        Searches.assertTexts(text ->
                found(stored, CustomerQuery.builder().numberContains(text).build()));
    }

    @Test
    @DisplayName("CUST-27 a telephone number is searched by its digits; a text without digits is no criterion")
    default void phoneSearch() {
        List<Customer> stored = new ArrayList<>();
        for (String phone : Searches.PHONES) {
            stored.add(
                    insertCustomer(Sample.customer(stored.size()).phone(phone).build()));
        }
        stored.add(insertCustomer(Sample.customer(stored.size()).build()));
        Searches.assertPhones(text ->
                found(stored, CustomerQuery.builder().phoneContains(text).build()));
    }

    @Test
    @DisplayName("CUST-28 searches by name, number and telephone number narrow one another, and what else is asked for")
    default void searchesTogether() {
        storeVaried();
        List<Customer> stored = new ArrayList<>();
        for (Row row : rows()) {
            Customer customer = row.customer();
            boolean even = stored.size() % 2 == 0;
            stored.add(update(
                    Customer.KIND,
                    customer,
                    Customer.builder()
                            .from(customer)
                            .phone(even ? "030/1" : "040/1")
                            .build()));
        }
        new Criteria<CustomerQuery.Builder, Customer>()
                .add(
                        query -> query.nameContains("MER 1"),
                        customer -> customer.getName().startsWith("Customer 1"))
                .add(
                        query -> query.numberContains("h1"),
                        customer -> customer.getNumber().startsWith("KH1"))
                .add(
                        query -> query.phoneContains("0 3 0"),
                        customer -> customer.getPhone().equals(Optional.of("030/1")))
                .add(
                        query -> query.addRegion("North"),
                        customer -> customer.getRegion().equals(Optional.of("North")))
                .add(
                        query -> query.addManager(Staff.ANN),
                        customer -> customer.getManager().equals(Staff.ANN))
                .forEach(
                        CustomerQuery::builder,
                        (query, meets) -> assertThat(found(stored, query.build()))
                                .containsExactlyElementsOf(stored.stream()
                                        .filter(meets)
                                        .map(stored::indexOf)
                                        .collect(Collectors.toList())));
    }

    /** The places of those in the list that are found, as often as they are counted. */
    private List<Integer> found(List<Customer> stored, CustomerQuery query) {
        List<Integer> found = inUnit(unit -> unit.customers().list(query, Pages.ALL, ALL)).items().stream()
                .map(stored::indexOf)
                .collect(Collectors.toList());
        assertCount(unit -> unit.customers().count(query, ALL)).isEqualTo(found.size());
        return found;
    }

    private void assertFinds(String text, Integer... numbers) {
        CustomerQuery query = CustomerQuery.builder().nameContains(text).build();
        assertThat(inUnit(unit -> unit.customers().list(query, Pages.ALL, ALL)).items())
                .as("customers whose name contains '%s'", text)
                .extracting(Customer::getNumber)
                .containsExactly(
                        List.of(numbers).stream().map(number -> "KH" + number).toArray(String[]::new));
        assertCount(unit -> unit.customers().count(query, ALL)).isEqualTo(numbers.length);
    }

    private void assertMeets(List<Row> rows, CustomerQuery query, Predicate<Row> meets) {
        List<Customer> expected = rows.stream().filter(meets).map(Row::customer).collect(Collectors.toList());
        Pages.assertListed(expected, page -> inUnit(unit -> unit.customers().list(query, page, ALL)));
        assertCount(unit -> unit.customers().count(query, ALL))
                .as("count of %s", query)
                .isEqualTo(expected.size());
    }

    private Page<Customer> list(PageRequest page) {
        return inUnit(unit -> unit.customers().list(Pages.ANY_CUSTOMER, page, ALL));
    }

    /** A customer with the status that its standing has. */
    record Row(Customer customer, CustomerStatus status) {}

    /** Twelve customers in which manager, region, level and status vary independently. */
    private void storeVaried() {
        for (int number = 0; number < 12; number++) {
            Customer.Builder customer = Sample.customer(number).manager(number % 2 == 0 ? Staff.ANN : Staff.BOB);
            if (number % 3 != 0) {
                customer.region(number % 3 == 1 ? "North" : "South");
            }
            if (number % 4 != 0) {
                customer.level(number % 4 == 1 ? CustomerLevel.PARTNER : CustomerLevel.ORDINARY);
            }
            Customer built = customer.build();
            insertCustomer(
                    built,
                    Sample.standing(built)
                            .status(List.of(CustomerStatus.values()).get(number / 4))
                            .build());
        }
    }

    private List<Row> rows() {
        return list(Pages.ALL).items().stream()
                .map(customer -> new Row(customer, standingOf(customer.getId()).getStatus()))
                .collect(Collectors.toList());
    }

    private static boolean manages(Row row, int user) {
        return row.customer().getManager().equals(List.of(Staff.ANN, Staff.BOB).get(user));
    }

    private static boolean in(Row row, String region) {
        return row.customer().getRegion().equals(Optional.of(region));
    }
}
