package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.value.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The determined losses as facts. */
@Needs({Feature.FACTS, Feature.LOSSES, Feature.CUSTOMERS})
interface LossFactsContract extends Part {

    @Test
    @DisplayName("FACT-60 a determined case is a loss, and one that is warned, suspended or recovered is none")
    default void onlyDetermined() {
        List<LossFact> expected = new ArrayList<>();
        int number = 1;
        for (LossStatus status : LossStatus.values()) {
            Customer customer = insertCustomer(Sample.customer(number).build());
            LossCase lossCase = insert(
                    LossCase.KIND, Care.lossCase(number++, customer, status).build());
            if (status == LossStatus.DETERMINED) {
                expected.add(factOf(lossCase, customer));
            }
        }
        assertThat(expected).hasSize(1);
        assertThat(lossesIn(Period.year(2026), ALL)).isEqualTo(expected);
    }

    @Test
    @DisplayName(
            "FACT-61 a loss has what the case says at its extremes, and the customer's number and name as they are")
    default void lossesInFull() {
        Customer before = insertCustomer(Sample.customer(1).manager(Staff.ANN).build());
        LossCase lossCase = insert(
                LossCase.KIND,
                Care.lossCase(1, before, LossStatus.DETERMINED)
                        .manager(Staff.BOB)
                        .reasonClass(Texts.LONG_LINE)
                        .reason(Texts.LONG_TEXT)
                        .build());
        Customer after = update(
                Customer.KIND,
                before,
                Customer.builder()
                        .from(before)
                        .number("NEW")
                        .name(Texts.LINE)
                        .manager(Staff.CAT)
                        .build());
        assertThat(lossesIn(Period.year(2026), ALL)).containsExactly(factOf(lossCase, after));
        assertThat(factOf(lossCase, after).manager()).isEqualTo(Staff.BOB);
    }

    @Test
    @DisplayName("FACT-62 a period has the losses of its first day and not those of the day it ends before")
    default void lossesByPeriod() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        List<LossFact> stored = new ArrayList<>();
        for (int day = 0; day < 4; day++) {
            LossCase lossCase = Care.lossCase(day, customer, LossStatus.DETERMINED)
                    .lostDate(Sample.DAY.plusDays(day))
                    .build();
            stored.add(factOf(insert(LossCase.KIND, lossCase), customer));
        }
        for (int from = 0; from < 4; from++) {
            for (int until = from; until < 4; until++) {
                Period period = new Period(Sample.DAY.plusDays(from), Sample.DAY.plusDays(until));
                assertThat(lossesIn(period, ALL))
                        .as("in %s", period)
                        .containsExactlyInAnyOrderElementsOf(stored.subList(from, until));
            }
        }
    }

    @Test
    @DisplayName("FACT-63 losses are of the customers that the scope's users manage, whoever was in charge of the case")
    default void lossesByScope() {
        List<Customer> customers = new ArrayList<>();
        List<LossFact> stored = new ArrayList<>();
        for (UserId manager : List.of(Staff.ANN, Staff.BOB)) {
            for (UserId inCharge : List.of(Staff.ANN, Staff.BOB, Staff.CAT)) {
                int number = customers.size();
                Customer customer =
                        insertCustomer(Sample.customer(number).manager(manager).build());
                LossCase lossCase = Care.lossCase(number, customer, LossStatus.DETERMINED)
                        .manager(inCharge)
                        .build();
                customers.add(customer);
                stored.add(factOf(insert(LossCase.KIND, lossCase), customer));
            }
        }
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            List<LossFact> expected = stored.stream()
                    .filter(fact -> scope.admits(
                            Set.of(customers.get(stored.indexOf(fact)).getManager())))
                    .collect(Collectors.toList());
            assertThat(lossesIn(Period.year(2026), scope))
                    .as("in %s", scope)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        handOver(customers.get(0), Staff.CAT);
        assertThat(lossesIn(Period.year(2026), Staff.ownedBy(Staff.CAT))).containsExactly(stored.get(0));
    }

    @Test
    @DisplayName("FACT-64 losses stay losses when their customer is retired or won back")
    default void lossesStay() {
        Customer customer = insertCustomer(Sample.customer(1).build());
        LossCase lossCase = insert(
                LossCase.KIND, Care.lossCase(1, customer, LossStatus.DETERMINED).build());
        for (CustomerStatus status : CustomerStatus.values()) {
            CustomerStanding standing = standingOf(customer.getId());
            update(
                    CustomerStanding.KIND,
                    standing,
                    CustomerStanding.builder().from(standing).status(status).build());
            assertThat(lossesIn(Period.year(2026), ALL))
                    .as("of one who is %s", status)
                    .containsExactly(factOf(lossCase, customer));
        }
    }

    @Test
    @DisplayName("FACT-65 a store without losses has no facts about them, and no failure")
    default void noLosses() {
        for (AccessScope scope : CustomerScopeContract.SCOPES) {
            assertThat(lossesIn(Period.year(2026), scope)).isEmpty();
        }
    }

    private List<LossFact> lossesIn(Period period, AccessScope scope) {
        return inUnit(unit -> {
            try (Stream<LossFact> losses = unit.facts().losses(period, scope)) {
                return losses.collect(Collectors.toUnmodifiableList());
            }
        });
    }

    private static LossFact factOf(LossCase lossCase, Customer customer) {
        return new LossFact(
                lossCase.getId(),
                new CustomerLabel(customer.getId(), customer.getNumber(), customer.getName()),
                lossCase.getManager(),
                lossCase.getReasonClass().orElseThrow(),
                lossCase.getReason().orElseThrow(),
                lossCase.getLostDate().orElseThrow());
    }
}
