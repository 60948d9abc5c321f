package io.crmkit.core.analytics.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.analytics.Sales;
import io.crmkit.core.event.Stay;
import io.crmkit.core.settings.CustomerField;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.SalesFact;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Stages of customers, and completeness of what is known of them. */
class StageCalculatorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Instant BEGINNING = Instant.parse("2020-01-01T12:00:00Z");

    @Test
    @DisplayName("Worked out by hand: a customer for each of the seven stages, and two at a boundary")
    void golden() {
        // Half years: from 2026-01-01 on, and from 2025-07-01 on; new is who bought first on 2025-12-30 or later.
        List<SalesFact> sold = List.of(
                sale(2, "2026-01-15", "100"),
                sale(3, "2025-07-01", "100"),
                sale(3, "2026-01-01", "121"),
                sale(4, "2025-07-01", "100"),
                sale(4, "2026-06-30", "120"),
                sale(5, "2025-12-29", "100"),
                sale(5, "2026-06-30", "79"),
                sale(6, "2025-06-29", "100"),
                sale(7, "2024-01-01", "100"),
                sale(7, "2026-06-01", "1"),
                sale(8, "2025-12-29", "100"),
                sale(8, "2026-06-30", "80"),
                // Later than the day.
                sale(1, "2026-07-01", "100"));
        List<CustomerJourney> journeys = new ArrayList<>();
        for (int number = 1; number <= 9; number++) {
            journeys.add(number == 7 ? wonBack(number) : journey(number, number == 9 ? "LOST" : "ACTIVE"));
        }
        StageReport report = report(sold, journeys);

        assertThat(report.rows())
                .extracting(StageReport.Row::stage)
                .containsExactly(
                        CustomerStage.POTENTIAL,
                        CustomerStage.DEVELOPMENT,
                        CustomerStage.GROWTH,
                        CustomerStage.MATURITY,
                        CustomerStage.DECLINE,
                        CustomerStage.TERMINATION,
                        CustomerStage.RECOVERY,
                        CustomerStage.MATURITY,
                        CustomerStage.TERMINATION);
        assertThat(report.stages().get(0))
                .isEqualTo(new StageReport.Stage(CustomerStage.POTENTIAL, 1, new BigDecimal("11.1111")));
        assertThat(report.rows().get(2).evidence().amountNow()).contains(new BigDecimal("121"));
    }

    @Test
    @DisplayName("Amounts in two currencies are not compared, numbers of orders are")
    void currencies() {
        List<SalesFact> sold = List.of(
                sale(1, "2025-08-01", "1000"),
                Sales.fact(label(1), "2026-02-01", 1, Money.of("1", "USD")),
                Sales.fact(label(1), "2026-03-01", 1, Money.of("1", "EUR")));
        StageReport.Row row = report(sold, List.of(journey(1, "ACTIVE"))).rows().get(0);
        assertThat(row.evidence().amountNow()).isEmpty();
        assertThat(row.evidence().ordersNow()).isEqualTo(2);
        assertThat(row.stage()).isEqualTo(CustomerStage.GROWTH);
    }

    @Test
    @DisplayName("A host's own policy decides; thresholds that make no sense are refused")
    void policies() {
        StageQuery query = StageQuery.builder()
                .day(DAY)
                .policy(evidence -> CustomerStage.GROWTH)
                .build();
        assertThat(StageCalculator.report(
                                new StageTotals(query),
                                List.of(journey(1, "LOST")),
                                query,
                                Set.of(),
                                ZoneOffset.UTC,
                                BEGINNING)
                        .rows())
                .extracting(StageReport.Row::stage)
                .containsExactly(CustomerStage.GROWTH);
        assertThatThrownBy(() -> new StageThresholds(0, 1, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StageThresholds(1, 0, BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StageThresholds(1, 1, BigDecimal.ONE.negate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    @Label("In parts, merged in any order, it is the same, and the sums of the windows are those of their days")
    void merged(@ForAll Random dice) {
        List<SalesFact> sold = new ArrayList<>();
        for (int number = dice.nextInt(30); number > 0; number--) {
            sold.add(sale(
                    1 + dice.nextInt(3), DAY.minusDays(dice.nextInt(500)).toString(), "" + (1 + dice.nextInt(100))));
        }
        List<CustomerJourney> journeys = List.of(journey(1, "ACTIVE"), journey(2, "ACTIVE"), journey(3, "ACTIVE"));
        StageReport whole = report(sold, journeys);
        Collections.shuffle(sold, dice);
        StageQuery query = StageQuery.on(DAY);
        StageTotals merged = totals(query, sold.subList(sold.size() / 2, sold.size()))
                .merge(totals(query, sold.subList(0, sold.size() / 2)));
        assertThat(StageCalculator.report(merged, journeys, query, Set.of(OrderStatus.PAID), ZoneOffset.UTC, BEGINNING))
                .isEqualTo(new StageReport(
                        DAY, 6, query.getPolicy(), Set.of(OrderStatus.PAID), BEGINNING, whole.stages(), whole.rows()));
        for (StageReport.Row row : whole.rows()) {
            assertThat(row.evidence().amountNow().orElseThrow())
                    .isEqualByComparingTo(sum(sold, row, DAY.plusDays(1).minusMonths(6), DAY.plusDays(1)));
            assertThat(row.evidence().amountBefore().orElseThrow())
                    .isEqualByComparingTo(sum(
                            sold,
                            row,
                            DAY.plusDays(1).minusMonths(12),
                            DAY.plusDays(1).minusMonths(6)));
        }
    }

    private static BigDecimal sum(List<SalesFact> sold, StageReport.Row row, LocalDate from, LocalDate until) {
        return sold.stream()
                .filter(fact -> fact.group()
                                .equals(Optional.of(row.customer().id().value().toString()))
                        && !fact.bucket().isBefore(from)
                        && fact.bucket().isBefore(until))
                .map(fact -> fact.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    @DisplayName("Completeness: of two fields of three customers four are filled; the least complete comes first")
    void completeness() {
        Set<CustomerField> fields = Set.of(CustomerField.REGION, CustomerField.CONTACT_OFFICE_PHONE);
        CompletenessTotals first = new CompletenessTotals(fields)
                .add(customer(1).region("north").build(), true)
                .add(customer(2).region("north").build(), false);
        CompletenessTotals second =
                new CompletenessTotals(fields).add(customer(3).build(), true);
        CompletenessTotals third =
                new CompletenessTotals(fields).add(customer(4).build(), false);
        CompletenessReport report =
                third.merge(first).merge(second).report(Set.of(CustomerField.REGION, CustomerField.FAX), BEGINNING);

        assertThat(report.customers()).isEqualTo(4);
        assertThat(report.share()).isEqualTo(new BigDecimal("50.0000"));
        assertThat(report.required()).containsExactly(CustomerField.REGION);
        assertThat(report.gaps())
                .containsExactly(
                        new CompletenessReport.Gap(CustomerField.REGION, 2, new BigDecimal("50.0000")),
                        new CompletenessReport.Gap(CustomerField.CONTACT_OFFICE_PHONE, 2, new BigDecimal("50.0000")));
        assertThat(report.rows())
                .extracting(row -> row.customer().number() + " " + row.share() + " " + row.missing())
                .containsExactly(
                        "KH4 0.0000 [REGION, CONTACT_OFFICE_PHONE]",
                        "KH2 50.0000 [CONTACT_OFFICE_PHONE]",
                        "KH3 50.0000 [REGION]");
    }

    private static StageReport report(List<SalesFact> sold, List<CustomerJourney> journeys) {
        StageQuery query = StageQuery.on(DAY);
        return StageCalculator.report(
                totals(query, sold), journeys, query, Set.of(OrderStatus.PAID), ZoneOffset.UTC, BEGINNING);
    }

    private static StageTotals totals(StageQuery query, List<SalesFact> sold) {
        StageTotals totals = new StageTotals(query);
        sold.forEach(totals::add);
        return totals;
    }

    private static SalesFact sale(int customer, String day, String amount) {
        return Sales.euros(label(customer), day, 1, amount);
    }

    private static CustomerLabel label(int number) {
        return new CustomerLabel(new CustomerId(new UUID(3, number)), "KH" + number, "Customer " + number);
    }

    private static Customer.Builder customer(int number) {
        return Customer.builder()
                .id(new CustomerId(new UUID(3, number)))
                .number("KH" + number)
                .name("Customer " + number)
                .manager(new UserId(new UUID(0, 1)))
                .customerSince(LocalDate.of(2020, 1, 1))
                .createdAt(BEGINNING);
    }

    private static CustomerJourney journey(int number, String status) {
        return new CustomerJourney(customer(number).build(), List.of(new Stay(status, BEGINNING, Optional.empty())));
    }

    private static CustomerJourney wonBack(int number) {
        Instant lost = Instant.parse("2025-01-01T12:00:00Z");
        Instant back = Instant.parse("2026-06-01T12:00:00Z");
        return new CustomerJourney(
                customer(number).build(),
                List.of(
                        new Stay("ACTIVE", BEGINNING, Optional.of(lost)),
                        new Stay("LOST", lost, Optional.of(back)),
                        new Stay("ACTIVE", back, Optional.empty())));
    }
}
