package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.SuspendLoss;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.PageRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What other implementations of the four reports get wrong. */
class KnownReportErrorsTest {
    private final Firm firm = new Firm();

    @Test
    @Tag("000-19")
    @DisplayName("A customer with two orders is one row, not two")
    void groupedByCustomer() {
        CustomerId acme = firm.customer("Acme", "rolf");
        firm.paid("Acme", "2026-02-01", "10");
        firm.paid("Acme", "2026-03-01", "20");

        assertThat(contribution(firm, ContributionQuery.of(Firm.YEAR)).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.customer().id()).isEqualTo(acme);
                    assertThat(row.orders()).isEqualTo(2);
                    assertThat(row.amount()).isEqualTo(Money.of("30", "EUR"));
                });
    }

    @Test
    @DisplayName("Who bought nothing has a row, if zero rows are asked for")
    void zeroRowsOfContribution() {
        firm.customer("Acme", "rolf");
        firm.customer("Bolt", "rolf");
        firm.paid("Acme", "2026-02-01", "10");
        ContributionQuery query =
                ContributionQuery.builder().period(Firm.YEAR).zeroRows(true).build();

        assertThat(contribution(firm, query).rows())
                .extracting(row -> row.customer().name(), row -> row.amount().toString())
                .containsExactly(tuple("Acme", "10 EUR"), tuple("Bolt", "0 EUR"));
    }

    @Test
    @Tag("000-20")
    @DisplayName("Regions, levels and managers without a customer have a row, and so have customers without a value")
    void zeroRowsOfComposition() {
        firm.customer("Acme", "rolf");

        assertThat(rows(CustomerDimension.REGION))
                .containsExactly(tuple(Optional.of("north"), 1L), tuple(Optional.of("south"), 0L), NONE);
        assertThat(rows(CustomerDimension.LEVEL))
                .hasSize(CustomerLevel.values().length + 1)
                .endsWith(NONE);
        assertThat(rows(CustomerDimension.SATISFACTION)).hasSize(6).endsWith(tuple(Optional.empty(), 1L));
        assertThat(rows(CustomerDimension.MANAGER))
                .containsExactly(tuple(id("rolf"), 1L), tuple(id("rita"), 0L), tuple(id("ruth"), 0L), NONE);
    }

    @Test
    @DisplayName("A service type that nobody asked for has a row, and so has a reason that nobody was lost for")
    void zeroRowsOfServiceAndLoss() {
        firm.request(firm.customer("Acme", "rolf"), "COMPLAINT");

        assertThat(firm.as("eva").reports().service(Firm.YEAR).tables().get(0).rows())
                .extracting(ServiceReport.TypeRow::type, ServiceReport.TypeRow::requests)
                .containsExactly(tuple("CONSULTATION", 0L), tuple("COMPLAINT", 1L), tuple("SUGGESTION", 0L));
        assertThat(firm.as("eva").reports().loss(Firm.YEAR).tables().get(0).rows())
                .extracting(LossReport.ReasonRow::reasonClass, LossReport.ReasonRow::losses)
                .containsExactly(
                        tuple("STOPPED_BUYING", 0L),
                        tuple("COMPETITOR", 0L),
                        tuple("LOST_TRUST", 0L),
                        tuple("OTHER", 0L));
    }

    @Test
    @DisplayName("A period has an end: the day until which it goes is no part of it")
    void upperBoundOfContribution() {
        firm.customer("Acme", "rolf");
        firm.paid("Acme", "2025-12-31", "1");
        firm.paid("Acme", "2026-01-01", "2");
        firm.paid("Acme", "2026-12-31", "4");
        firm.paid("Acme", "2027-01-01", "8");

        assertThat(contribution(firm, ContributionQuery.of(Firm.YEAR)).total()).isEqualTo(Money.of("6", "EUR"));
    }

    @Test
    @DisplayName("The period of the service report has an end")
    void upperBoundOfService() {
        CustomerId acme = firm.customer("Acme", "rolf");
        for (String day : List.of("2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01")) {
            firm.on(day);
            firm.request(acme, "COMPLAINT");
        }
        assertThat(firm.as("eva").reports().service(Firm.YEAR).requests()).isEqualTo(2);
    }

    @Test
    @DisplayName("The period of the loss report has an end")
    void upperBoundOfLoss() {
        for (String day : List.of("2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01")) {
            firm.on(day);
            firm.lost(firm.customer("Lost on " + day, "rolf"), "rolf", "OTHER");
        }
        assertThat(firm.as("eva").reports().loss(Firm.YEAR).losses())
                .extracting(loss -> loss.customer().name())
                .containsExactly("Lost on 2026-01-01", "Lost on 2026-12-31");
    }

    @Test
    @DisplayName("Customers whose names look alike to a database are two rows, and a renamed customer is one")
    void groupedByIdentity() {
        firm.customer("Muller", "rolf");
        CustomerId renamed = firm.customer("M\u00fcller", "rolf");
        firm.paid("Muller", "2026-02-01", "10");
        firm.paid("M\u00fcller", "2026-02-01", "20");
        firm.as("rolf")
                .execute(new EditCustomer(
                        renamed,
                        CustomerDetails.builder()
                                .name("M\u00fcller & Sons")
                                .region("north")
                                .level(CustomerLevel.ORDINARY)
                                .phone("1")
                                .build()));
        firm.paid("M\u00fcller", "2026-03-01", "40");

        assertThat(contribution(firm, ContributionQuery.of(Firm.YEAR)).rows())
                .extracting(row -> row.customer().name(), row -> row.amount().toString())
                .containsExactly(tuple("M\u00fcller & Sons", "60 EUR"), tuple("Muller", "10 EUR"));
    }

    @Test
    @DisplayName("Neither a warning nor a suspension is a loss; a loss that was won back remains one")
    void warningsAreNoLosses() {
        CustomerId lost = firm.customer("Lost", "rolf");
        CustomerId suspended = firm.customer("Suspended", "rolf");
        firm.customer("Warned", "rolf");
        firm.on("2026-02-01");
        firm.as("rolf").execute(new SuspendLoss(firm.warned(suspended).getId(), "Sent flowers."));
        LossCase warned = open(lost);
        firm.as("rolf").execute(new DetermineLoss(warned.getId(), "COMPETITOR", "They buy from Bolt."));
        firm.paid("Lost", "2026-02-01", "10");

        LossReport report = firm.as("eva").reports().loss(Firm.YEAR);
        assertThat(report.losses()).extracting(loss -> loss.customer().name()).containsExactly("Lost");
        assertThat(report.customersLost()).isEqualTo(1);
        assertThat(report.customersAtRisk()).isEqualTo(3);
        assertThat(report.lossRate()).contains(new BigDecimal("33.3333"));
    }

    private static final Tuple NONE = tuple(Optional.empty(), 0L);

    private LossCase open(CustomerId customer) {
        return firm.system()
                .lossCases()
                .list(LossQuery.builder().customer(customer).build(), PageRequest.first(1))
                .items()
                .get(0);
    }

    private Optional<String> id(String name) {
        return Optional.of(firm.id(name).value().toString());
    }

    private List<Tuple> rows(CustomerDimension dimension) {
        return firm.as("eva").reports().composition(dimension).rows().stream()
                .map(row -> tuple(row.value(), row.customers()))
                .toList();
    }

    static ContributionReport.Table contribution(Firm firm, ContributionQuery query) {
        List<ContributionReport.Table> tables =
                firm.as("eva").reports().contribution(query).tables();
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }
}
