package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists of loss cases: pages and criteria. */
@Needs({Feature.LOSSES, Feature.CUSTOMERS})
interface LossListContract extends Part {

    @Test
    @DisplayName("LOSS-20 pages of any size give every case once, ordered by the text of ids")
    default void casePages() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        List<LossCase> stored = new ArrayList<>();
        for (int number : new int[] {5, -1, 1, 4, -2, 2, 3}) {
            stored.add(insert(
                    LossCase.KIND,
                    Care.lossCase(number, customer, LossStatus.RECOVERED).build()));
        }
        stored.sort(Comparator.comparing(lossCase -> lossCase.getId().value().toString()));
        assertCases(stored, LossQuery.any(), lossCase -> true);
        assertCases(stored, LossQuery.builder().customer(customer.getId()).build(), lossCase -> true);
    }

    @Test
    @DisplayName("LOSS-21 each criterion alone, any two, and all together give just the cases that meet them")
    default void caseCriteria() {
        List<LossCase> stored = storeVariedCases();
        CustomerId customer = Sample.customerId(1);
        Period may = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1));
        Set<LossStatus> statuses = Set.of(LossStatus.DETERMINED, LossStatus.WARNED);
        new Criteria<LossQuery.Builder, LossCase>()
                .add(
                        query -> query.customer(customer),
                        lossCase -> lossCase.getCustomer().equals(customer))
                // The manager of the case, not the customer's: Ann manages every customer here.
                .add(
                        query -> query.manager(Staff.BOB),
                        lossCase -> lossCase.getManager().equals(Staff.BOB))
                .add(query -> query.statuses(statuses), lossCase -> statuses.contains(lossCase.getStatus()))
                .add(query -> query.addReasonClass("price"), lossCase -> isFor(lossCase, "price"))
                .add(query -> query.warned(may), lossCase -> may.contains(lossCase.getWarnedOn()))
                .add(query -> query.lost(may), lossCase -> isLostIn(may, lossCase))
                .forEach(LossQuery::builder, (query, meets) -> {
                    assertThat(stored).anyMatch(meets);
                    assertCases(stored, query.build(), meets);
                });
    }

    @Test
    @DisplayName("LOSS-22 one of a set is met; an empty set is no criterion")
    default void caseSets() {
        List<LossCase> stored = storeVariedCases();
        for (LossStatus status : LossStatus.values()) {
            assertCases(
                    stored, LossQuery.builder().addStatus(status).build(), lossCase -> lossCase.getStatus() == status);
        }
        assertCases(
                stored,
                LossQuery.builder()
                        .statuses(Set.of(LossStatus.WARNED, LossStatus.SUSPENDED))
                        .build(),
                lossCase -> lossCase.getStatus().isOpen());
        assertCases(
                stored,
                LossQuery.builder().statuses(Set.of()).reasonClasses(Set.of()).build(),
                lossCase -> true);
        assertCases(
                stored,
                LossQuery.builder().reasonClasses(Set.of("price", "trust")).build(),
                lossCase -> lossCase.getStatus() == LossStatus.DETERMINED);
        assertCases(stored, LossQuery.builder().addReasonClass("Price").build(), lossCase -> false);
    }

    @Test
    @DisplayName("LOSS-23 periods have their first day and not the day they end before; an empty period has none")
    default void casePeriods() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        List<LossCase> stored = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            // Warned of in the order of ids, lost the other way round.
            stored.add(insert(
                    LossCase.KIND,
                    Care.lossCase(day, customer, LossStatus.DETERMINED)
                            .warnedOn(Sample.DAY.plusDays(day))
                            .lostDate(Sample.DAY.plusDays(3L - day))
                            .build()));
        }
        for (int from = 0; from < 4; from++) {
            for (int until = from; until < 4; until++) {
                Period period = new Period(Sample.DAY.plusDays(from), Sample.DAY.plusDays(until));
                List<LossCase> warned = stored.subList(from, until);
                assertCases(stored, LossQuery.builder().warned(period).build(), warned::contains);
                List<LossCase> lost = stored.subList(4 - until, 4 - from);
                assertCases(stored, LossQuery.builder().lost(period).build(), lost::contains);
            }
        }
    }

    private void assertCases(List<LossCase> stored, LossQuery query, Predicate<LossCase> meets) {
        List<LossCase> expected = stored.stream().filter(meets).collect(Collectors.toList());
        Pages.assertListed(expected, page -> inUnit(unit -> unit.losses().list(query, page, ALL)));
        assertCount(unit -> unit.losses().count(query, ALL))
                .as("count of %s", query)
                .isEqualTo(expected.size());
    }

    /** Cases of several customers, whose manager, status and days vary. */
    private List<LossCase> storeVariedCases() {
        List<UserId> managers = List.of(Staff.ANN, Staff.BOB, Staff.CAT);
        List<Customer> customers = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            customers.add(insertCustomer(Sample.customer(number).build()));
        }
        List<LossCase> stored = new ArrayList<>();
        for (int number = 0; number < 36; number++) {
            Customer customer = customers.get(number % 4);
            // Of each customer the last one may be open.
            LossStatus status = number < 32
                    ? (number % 5 < 3 ? LossStatus.DETERMINED : LossStatus.RECOVERED)
                    : List.of(LossStatus.values()).get(number % 4);
            LossCase.Builder lossCase = Care.lossCase(number, customer, status)
                    .manager(managers.get(number % 3))
                    .warnedOn(LocalDate.of(2026, 4, 15).plusDays(number));
            if (status == LossStatus.DETERMINED) {
                lossCase.lostDate(LocalDate.of(2026, 4, 20).plusDays(number));
                if (number % 7 > 4) {
                    lossCase.reasonClass("trust");
                }
            }
            stored.add(insert(LossCase.KIND, lossCase.build()));
        }
        return stored;
    }

    private static boolean isFor(LossCase lossCase, String reasonClass) {
        return lossCase.getReasonClass().filter(reasonClass::equals).isPresent();
    }

    private static boolean isLostIn(Period period, LossCase lossCase) {
        return lossCase.getLostDate().filter(period::contains).isPresent();
    }
}
