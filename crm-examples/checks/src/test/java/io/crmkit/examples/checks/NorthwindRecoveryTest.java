package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.CrmSession;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.report.LossReport;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The loss of customers of Northwind while time goes on: one store, four scans, and the order book imported anew before
 * each, as it then stood. Orders that were known arrive again with it, and must set nothing off.
 */
class NorthwindRecoveryTest {
    private final Northwind northwind = new Northwind();
    private final NorthwindLosses answers = new NorthwindLosses(northwind);

    private NorthwindOffice office(boolean recovery) {
        return new NorthwindOffice(northwind, recovery, "Country", northwind.opening());
    }

    @Test
    @DisplayName("000-10: without recovery every case stays open, with the evidence of the day of the warning")
    void withoutRecovery() {
        NorthwindOffice office = office(false);
        Map<String, LocalDate> warnedOn = new HashMap<>();
        for (LocalDate day : NorthwindLosses.DAYS) {
            int before = warnedOn.size();
            answers.due(day).forEach(customer -> warnedOn.putIfAbsent(customer, day));
            int warned = office.advance(day).scan().stream()
                    .mapToInt(Integer::intValue)
                    .sum();

            assertThat(warned).isEqualTo(warnedOn.size() - before).isPositive();
            Map<String, LossCase> open = office.open();
            assertThat(open.keySet()).isEqualTo(warnedOn.keySet());
            open.forEach((customer, lossCase) -> {
                assertThat(lossCase.getWarnedOn()).isEqualTo(warnedOn.get(customer));
                assertThat(lossCase.getLastOrderDate()).isEqualTo(lastOrder(customer, lossCase.getWarnedOn()));
            });
        }
        assertThat(office.cases()).hasSameSizeAs(northwind.customers());
    }

    @Test
    @DisplayName(
            "1.3: with recovery the open cases are those of the independent answer on every day; whoever ordered again"
                    + " is recovered, and warned of again when it is due")
    void withRecovery() {
        NorthwindOffice office = office(true);
        Map<String, Integer> cases = new HashMap<>();
        for (LocalDate day : NorthwindLosses.DAYS) {
            Map<String, LossCase> before = office.open();
            Set<String> due = answers.due(day);
            office.advance(day);

            assertThat(office.open().keySet()).isEqualTo(both(before.keySet(), due));
            before.forEach((customer, lossCase) -> {
                if (!due.contains(customer)) {
                    assertRecovered(office, lossCase, lastOrder(customer, day));
                }
            });
            office.scan();
            assertThat(office.open().keySet()).isEqualTo(due);
            due.stream()
                    .filter(customer -> !before.containsKey(customer))
                    .forEach(customer -> cases.merge(customer, 1, Integer::sum));
        }
        assertThat(office.cases())
                .hasSize(cases.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(cases).as("warned of in 1997, recovered, warned of again").containsEntry("TRAIH", 2);
    }

    private static void assertRecovered(NorthwindOffice office, LossCase before, Optional<LocalDate> order) {
        LossCase recovered = office.system().lossCases().get(before.getId());
        assertThat(recovered.getStatus()).isEqualTo(LossStatus.RECOVERED);
        assertThat(recovered.getClosedAt()).contains(office.clock().instant());
        assertThat(recovered.getLastOrderDate()).as("the evidence stays").isEqualTo(before.getLastOrderDate());
        assertThat(steps(office, before)).containsExactly("WARN", "RECOVER");
        assertThat(lastEvent(office, before).details())
                .isEqualTo(Map.of("orderDate", order.orElseThrow().toString()));
    }

    @Test
    @DisplayName(
            "1.3: orders that arrive late recover a case if they are recent, and do not if they are as old as the window")
    void lateOrders() {
        LocalDate day = LocalDate.of(1997, 12, 31);
        NorthwindOffice office = office(true).advance(LocalDate.of(1996, 12, 31));
        office.clock().endOf(day);
        office.scan();
        assertThat(office.open().keySet()).as("a year's orders are missing").isEqualTo(northwind.customers());

        office.advance(day);

        assertThat(office.open().keySet()).isEqualTo(answers.due(day));
        assertThat(office.open())
                .anySatisfy((customer, lossCase) -> assertThat(lastOrder(customer, day))
                        .as("an order arrived since, and was too old")
                        .isNotEqualTo(lossCase.getLastOrderDate()));
    }

    @Test
    @DisplayName("1.3: a customer whose loss was determined is lost until it orders again; the case stays as history")
    void wonBack() {
        NorthwindOffice office = office(true).advance(LocalDate.of(1997, 12, 31));
        office.scan();
        Map<String, LossCase> lost = office.open();
        lost.forEach((customer, lossCase) -> {
            CrmSession manager = office.crm().as(lossCase.getManager());
            manager.execute(new DetermineLoss(lossCase.getId(), "STOPPED_BUYING", "no order for six months"));
        });
        assertThat(statuses(office, CustomerStatus.LOST)).isEqualTo(lost.keySet());
        assertThat(office.open()).isEmpty();
        assertReport(office.system().reports().loss(Period.year(1997)), lost.size());

        LocalDate day = LocalDate.of(1998, 5, 6);
        Set<String> due = answers.due(day);
        office.advance(day).scan();

        assertThat(statuses(office, CustomerStatus.LOST)).isEqualTo(both(lost.keySet(), due));
        assertThat(office.open().keySet())
                .as("nobody is warned of a customer who is lost already")
                .isEqualTo(without(due, lost.keySet()));
        assertThat(office.cases(LossStatus.DETERMINED)).hasSameSizeAs(lost.keySet());
        lost.forEach((customer, lossCase) -> {
            if (due.contains(customer)) {
                assertThat(steps(office, lossCase)).containsExactly("WARN", "DETERMINE");
            } else {
                assertThat(steps(office, lossCase)).containsExactly("WARN", "DETERMINE", "WIN_BACK");
            }
        });
        // Those who were won back were lost in 1997 all the same.
        assertReport(office.system().reports().loss(Period.year(1997)), lost.size());
    }

    private void assertReport(LossReport report, int lost) {
        int all = northwind.customers().size();
        assertThat(report.losses()).hasSize(lost);
        assertThat(report.customersLost()).isEqualTo(lost);
        assertThat(report.customersAtRisk()).isEqualTo(all);
        assertThat(report.lossRate())
                .contains(new BigDecimal(100 * lost).divide(new BigDecimal(all), 4, RoundingMode.HALF_UP));
        assertThat(report.tables()).hasSize(1);
        assertThat(report.tables().get(0).rows())
                .filteredOn(row -> row.losses() > 0)
                .extracting(LossReport.ReasonRow::reasonClass, LossReport.ReasonRow::losses)
                .containsExactly(tuple("STOPPED_BUYING", (long) lost));
    }

    private Optional<LocalDate> lastOrder(String customer, LocalDate until) {
        return Optional.ofNullable(northwind.lastOrders(until).get(customer));
    }

    private static Set<String> statuses(NorthwindOffice office, CustomerStatus status) {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<CustomerId, String> customer : office.externalIds().entrySet()) {
            if (office.system().customers().standing(customer.getKey()).getStatus() == status) {
                found.add(customer.getValue());
            }
        }
        return found;
    }

    private static List<String> steps(NorthwindOffice office, LossCase lossCase) {
        return office.system().history().of(LossCase.KIND, lossCase.getId()).stream()
                .map(CrmEvent::step)
                .toList();
    }

    private static CrmEvent lastEvent(NorthwindOffice office, LossCase lossCase) {
        List<CrmEvent> events = office.system().history().of(LossCase.KIND, lossCase.getId());
        return events.get(events.size() - 1);
    }

    private static Set<String> both(Set<String> left, Set<String> right) {
        Set<String> both = new TreeSet<>(left);
        both.retainAll(right);
        return both;
    }

    private static Set<String> without(Set<String> left, Set<String> right) {
        Set<String> rest = new TreeSet<>(left);
        rest.removeAll(right);
        return rest;
    }
}
