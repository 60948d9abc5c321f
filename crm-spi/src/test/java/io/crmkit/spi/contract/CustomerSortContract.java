package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerSort;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of customers in every order. */
@Needs(Feature.CUSTOMERS)
interface CustomerSortContract extends Part {

    @Test
    @DisplayName("SORT-01 customers are listed in every order, both ways round, in pages of any size, each once")
    default void customersInEveryOrder() {
        customerOrders(CustomerQuery.any()).assertSorted(storeSortable(), ALL);
    }

    @Test
    @DisplayName("SORT-02 criteria and scope narrow lists of customers in every order")
    default void customersInEveryOrderInScope() {
        List<Customer> stored = storeSortable();
        List<Customer> expected = stored.stream()
                .filter(customer -> customer.getManager().equals(Staff.ANN)
                        && customer.getRegion().isPresent())
                .collect(Collectors.toList());
        assertThat(expected).hasSizeBetween(4, stored.size() - 4);
        customerOrders(CustomerQuery.builder().addRegion("North").build())
                .assertSorted(expected, Staff.ownedBy(Staff.ANN));
    }

    @Test
    @DisplayName("SORT-03 from any customer the order turned round leads back over those before it")
    default void customersTurnedRound() {
        customerOrders(CustomerQuery.any()).assertTurnsRound(storeSortable());
    }

    @Test
    @DisplayName("SORT-04 a page goes on where the one before ended, though that customer has another name by now")
    default void customersGoOn() {
        List<String> names = List.of("d", "b", "a", "c");
        List<Customer> stored = new ArrayList<>();
        for (String name : names) {
            stored.add(insertCustomer(Sample.customer(stored.size()).name(name).build()));
        }
        Page<Customer> first = list(CustomerSort.NAME, false, PageRequest.first(2));
        assertThat(first.items()).extracting(Customer::getName).containsExactly("a", "b");
        Page<Customer> last = list(CustomerSort.NAME, true, PageRequest.first(2));
        assertThat(last.items()).extracting(Customer::getName).containsExactly("d", "c");
        rename(stored.get(1), "z");
        rename(stored.get(3), "0");
        insertCustomer(Sample.customer(4).name("bb").build());
        assertThat(list(CustomerSort.NAME, false, Pages.ALL.after(first.next().orElseThrow()))
                        .items())
                .extracting(Customer::getName)
                .containsExactly("bb", "d", "z");
        assertThat(list(CustomerSort.NAME, true, Pages.ALL.after(last.next().orElseThrow()))
                        .items())
                .extracting(Customer::getName)
                .containsExactly("bb", "a", "0");
    }

    private void rename(Customer customer, String name) {
        update(
                Customer.KIND,
                customer,
                Customer.builder().from(customer).name(name).build());
    }

    private Page<Customer> list(CustomerSort sort, boolean descending, PageRequest page) {
        return inUnit(unit -> unit.customers().list(by(sort, descending), page, ALL));
    }

    @Test
    @DisplayName("SORT-05 names are ordered as they are compared, character by character, in no language's way")
    default void namesInOrder() {
        List<String> names = List.of(
                "\tA b",
                "ＡＣＭＥ",
                "acme-2",
                "acme2",
                "Co op",
                "co'op",
                "CO-OP",
                "coop",
                "zeta",
                "éclair",
                "ёж",
                "株式",
                "\uD83D\uDE80");
        // Inserted from the end and the middle, so that no order of insertion is the right one.
        for (int number = 0; number < names.size(); number++) {
            int at = (number * 8 + 7) % names.size();
            insertCustomer(Sample.customer(number).name(names.get(at)).build());
        }
        assertThat(names(false)).isEqualTo(names);
        List<String> reversed = new ArrayList<>(names);
        Collections.reverse(reversed);
        assertThat(names(true)).isEqualTo(reversed);
    }

    private List<String> names(boolean descending) {
        return Pages.collect(
                        3,
                        by(CustomerSort.NAME, descending),
                        page -> inUnit(unit -> unit.customers().list(by(CustomerSort.NAME, descending), page, ALL)))
                .stream()
                .map(Customer::getName)
                .collect(Collectors.toList());
    }

    private static CustomerQuery by(CustomerSort sort, boolean descending) {
        return CustomerQuery.builder().sort(sort).descending(descending).build();
    }

    private Sorting<CustomerSort, Customer, CustomerQuery> customerOrders(CustomerQuery query) {
        return new Sorting<>(
                this,
                CustomerSort.values(),
                (sort, descending) -> CustomerQuery.builder()
                        .from(query)
                        .sort(sort)
                        .descending(descending)
                        .build(),
                (unit, asked, page, scope) -> unit.customers().list(asked, page, scope));
    }

    /**
     * Twelve customers of Ann and Bob: ids, names and numbers are ordered differently, and numbers differ by case
     * alone.
     */
    private List<Customer> storeSortable() {
        List<Customer> stored = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            Customer.Builder customer = Sample.customer(number)
                    .name((number % 2 == 0 ? "Name " : "NAME ") + number * 5 % 12)
                    .number((number < 6 ? "kh" : "KH") + number % 6)
                    .manager(number % 3 == 0 ? Staff.BOB : Staff.ANN);
            if (number % 4 != 1) {
                customer.region("North");
            }
            stored.add(insertCustomer(customer.build()));
        }
        return stored;
    }
}
