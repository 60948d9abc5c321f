package io.crmkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.report.ChanceReport;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

// Nothing here writes, so one run serves all.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PursuitTest {
    private final Toured toured = Toured.worked();
    private final CrmSession system = toured.office().system();

    @Test
    void everyLeadEndsAsItsFateSays() {
        assertThat(toured.office().chances(Office.VP_SALES))
                .hasSize(24)
                .extracting(Chance::getStatus)
                .isEqualTo(toured.leads().stream()
                        .map(lead -> ChanceStatus.valueOf(lead.fate().name()))
                        .toList());
        ChanceReport report = toured.office().as(Office.VP_SALES).reports().chances();
        assertThat(report.rows()).extracting(ChanceReport.Row::chances).containsExactly(3L, 6L, 9L, 6L);
        assertThat(report.winRate()).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("60"));
    }

    @Test
    void aWonCompanyBecomesACustomerOfItsDeveloperWithItsContact() {
        Chance won = chance("125");
        Customer customer = system.customers().get(won.getCustomer().orElseThrow());

        assertThat(customer.getName()).isEqualTo("Havel & Zbyszek Co");
        assertThat(customer.getManager()).isEqualTo(won.getAssignee().orElseThrow());
        assertThat(customer.getRegion()).contains("Poland");
        assertThat(customer.getCustomerSince()).isEqualTo(LocalDate.of(2005, 7, 7));
        assertThat(system.customers().contacts(customer.getId()))
                .extracting(Contact::getName)
                .containsExactly("Zbyszek Piestrzeniewicz");
    }

    @Test
    void aChanceIsExpectedToBringAFirstOrderAndIsWonForThat() {
        assertThat(toured.leads()).allSatisfy(lead -> {
            Chance chance = chance(String.valueOf(lead.company().number()));
            assertThat(chance.getExpectedValue()).contains(lead.expected());
            assertThat(chance.getWonValue())
                    .isEqualTo(lead.fate() == Lead.Fate.WON ? Optional.of(lead.expected()) : Optional.empty());
        });
    }

    @Test
    void aCompanyWithTheTelephoneOfACustomerIsWonIntoThatCustomer() {
        Customer customer = system.customers().get(chance("465").getCustomer().orElseThrow());

        assertThat(customer.getExternalId()).contains("344");
        assertThat(customer.getManager())
                .isNotEqualTo(chance("465").getAssignee().orElseThrow());
        assertThat(system.customers().standing(customer.getId()).getOpenChances())
                .isZero();
    }

    @Test
    void oneIsReassignedForAReason() {
        List<Lead> reassigned = toured.leads().stream()
                .filter(lead -> lead.successor().isPresent())
                .toList();

        assertThat(reassigned).singleElement().satisfies(lead -> {
            Chance chance = chance(String.valueOf(lead.company().number()));
            assertThat(chance.getAssignee()).contains(toured.office().user(lead.developer()));
            assertThat(system.history().of(Chance.KIND, chance.getId())).anySatisfy(event -> {
                assertThat(event.step()).isEqualTo(ChanceStep.REASSIGN.name());
                assertThat(event.details()).containsKey("reason");
            });
        });
    }

    private Chance chance(String externalId) {
        return toured.office().chances(Office.VP_SALES).stream()
                .filter(chance -> chance.getExternalId().equals(Optional.of(externalId)))
                .findFirst()
                .orElseThrow();
    }
}
