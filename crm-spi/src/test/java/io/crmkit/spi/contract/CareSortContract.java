package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivitySort;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossSort;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceSort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of activities, service requests and loss cases in every order. */
@Needs(Feature.CUSTOMERS)
interface CareSortContract extends Part {

    @Test
    @Needs(Feature.ACTIVITIES)
    @DisplayName("SORT-20 activities are listed in every order, both ways round, in pages of any size, in scope")
    default void activitiesInEveryOrder() {
        List<Customer> customers = annsAndBobs();
        List<Activity> stored = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            stored.add(insert(
                    Activity.KIND,
                    Care.activity(number, customers.get(number % 2))
                            .responsible(Staff.CAT)
                            .date(Sample.DAY.plusDays(number * 5 % 4))
                            .build()));
        }
        activityOrders(ActivityQuery.any()).assertSorted(stored, ALL);
        activityOrders(ActivityQuery.any()).assertTurnsRound(stored);
        activityOrders(ActivityQuery.builder()
                        .customer(customers.get(1).getId())
                        .build())
                .assertSorted(everySecond(stored), ALL);
        activityOrders(ActivityQuery.any()).assertSorted(everySecond(stored), Staff.ownedBy(Staff.BOB));
    }

    @Test
    @Needs(Feature.SERVICES)
    @DisplayName("SORT-30 requests are listed in every order, both ways round, in pages of any size, in scope")
    default void requestsInEveryOrder() {
        List<Customer> customers = annsAndBobs();
        List<ServiceRequest> stored = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            stored.add(insert(
                    ServiceRequest.KIND,
                    Care.request(number, customers.get(number % 2))
                            .title((number % 4 < 2 ? "Title " : "title ") + number * 7 % 5)
                            .createdOn(Sample.DAY.minusDays(number * 5 % 4))
                            .build()));
        }
        requestOrders(ServiceQuery.any()).assertSorted(stored, ALL);
        requestOrders(ServiceQuery.any()).assertTurnsRound(stored);
        requestOrders(ServiceQuery.builder().customer(customers.get(1).getId()).build())
                .assertSorted(everySecond(stored), ALL);
        requestOrders(ServiceQuery.any()).assertSorted(everySecond(stored), Staff.ownedBy(Staff.BOB));
    }

    @Test
    @Needs(Feature.LOSSES)
    @DisplayName("SORT-40 loss cases are listed in every order, both ways round, in pages of any size, in scope")
    default void casesInEveryOrder() {
        List<Customer> customers = annsAndBobs();
        List<LossCase> stored = storeSortableCases(customers);
        caseOrders(LossQuery.any()).assertSorted(stored, ALL);
        caseOrders(LossQuery.any()).assertTurnsRound(stored);
        caseOrders(LossQuery.builder().customer(customers.get(1).getId()).build())
                .assertSorted(everySecond(stored), ALL);
        caseOrders(LossQuery.any()).assertSorted(everySecond(stored), Staff.ownedBy(Staff.BOB));
    }

    @Test
    @Needs(Feature.LOSSES)
    @DisplayName("SORT-41 by last order, cases of customers who never ordered come first, and last when turned round")
    default void neverOrderedFirst() {
        List<LossCase> stored = storeSortableCases(annsAndBobs());
        List<LossCase> never = stored.stream()
                .filter(lossCase -> lossCase.getLastOrderDate().isEmpty())
                .collect(Collectors.toList());
        assertThat(never).hasSizeBetween(3, stored.size() - 3);
        assertThat(byLastOrder(false)).startsWith(never.toArray(LossCase[]::new));
        List<LossCase> back = byLastOrder(true);
        assertThat(back.subList(back.size() - never.size(), back.size())).containsExactlyInAnyOrderElementsOf(never);
        assertThat(back.get(0).getLastOrderDate())
                .isEqualTo(Optional.of(stored.stream()
                        .flatMap(lossCase -> lossCase.getLastOrderDate().stream())
                        .max(LocalDate::compareTo)
                        .orElseThrow()));
    }

    private List<LossCase> byLastOrder(boolean descending) {
        LossQuery query = LossQuery.builder()
                .sort(LossSort.LAST_ORDER)
                .descending(descending)
                .build();
        return inUnit(unit -> unit.losses().list(query, Pages.ALL, ALL)).items();
    }

    private Sorting<ActivitySort, Activity, ActivityQuery> activityOrders(ActivityQuery query) {
        return new Sorting<>(
                this,
                ActivitySort.values(),
                (sort, descending) -> ActivityQuery.builder()
                        .from(query)
                        .sort(sort)
                        .descending(descending)
                        .build(),
                (unit, asked, page, scope) -> unit.activities().list(asked, page, scope));
    }

    private Sorting<ServiceSort, ServiceRequest, ServiceQuery> requestOrders(ServiceQuery query) {
        return new Sorting<>(
                this,
                ServiceSort.values(),
                (sort, descending) -> ServiceQuery.builder()
                        .from(query)
                        .sort(sort)
                        .descending(descending)
                        .build(),
                (unit, asked, page, scope) -> unit.services().list(asked, page, scope));
    }

    private Sorting<LossSort, LossCase, LossQuery> caseOrders(LossQuery query) {
        return new Sorting<>(
                this,
                LossSort.values(),
                (sort, descending) -> LossQuery.builder()
                        .from(query)
                        .sort(sort)
                        .descending(descending)
                        .build(),
                (unit, asked, page, scope) -> unit.losses().list(asked, page, scope));
    }

    /** Closed cases, some of customers who never ordered, others with the same day of the last order. */
    private List<LossCase> storeSortableCases(List<Customer> customers) {
        List<LossCase> stored = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            LossCase.Builder lossCase = Care.lossCase(number, customers.get(number % 2), LossStatus.RECOVERED);
            if (number % 4 != 3 && number != 6) {
                lossCase.lastOrderDate(LocalDate.of(2025, 12, 30).plusDays(number * 5 % 4));
            }
            stored.add(insert(LossCase.KIND, lossCase.build()));
        }
        return stored;
    }

    private List<Customer> annsAndBobs() {
        return List.of(
                insertCustomer(Sample.customer(1).manager(Staff.ANN).build()),
                insertCustomer(Sample.customer(2).manager(Staff.BOB).build()));
    }

    /** The rows of Bob's customer. */
    private static <S> List<S> everySecond(List<S> rows) {
        List<S> second = new ArrayList<>();
        for (int number = 1; number < rows.size(); number += 2) {
            second.add(rows.get(number));
        }
        return second;
    }
}
