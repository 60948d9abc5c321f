package io.crmkit.examples.springhost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.EditChance;
import io.crmkit.core.chance.RecordPlanResult;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.handover.HandOver;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.PageRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The histories that the pages show: a record's history also holds what was done to others. */
@Host
class HistoryPagesTest extends Visits {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    @DisplayName(
            "A customer that a chance was won for, edited, and handed over with all there is to do has words for it")
    void wonAndHandedOver() throws Exception {
        UserId from = hired("leaves", "account manager");
        UserId to = hired("stays", "account manager");
        CrmSession lena = crm.as(id("lena"));
        Chance won = execute(lena, CreateChance.of(details("Won for")));
        execute(lena, new EditChance(won.getId(), details("Won for good")));
        execute(lena, new AssignChance(won.getId(), from));
        won = execute(crm.as(from), new WinChance(won.getId(), null, null));
        CustomerId customer = won.getCustomer().orElseThrow();
        execute(crm.as(from), new EditCustomer(customer, customer("Won for good")));
        Chance open = execute(lena, CreateChance.of(details("Handed over")));
        execute(lena, new AssignChance(open.getId(), from));
        PlanItem item = execute(crm.as(from), new AddPlanItem(open.getId(), today, "Call"));
        execute(crm.as(from), new RecordPlanResult(item.getId(), "Called"));
        ServiceRequest request = execute(lena, new CreateServiceRequest(customer, "COMPLAINT", "Wheels", "Off", null));
        execute(lena, new AssignServiceRequest(request.getId(), from));
        execute(lena, new HandOver(from, to, "Leaves"));

        assertWords("/customers/" + customer.value(), "Win", "Edit", "Hand over");
        assertWords("/chances/" + won.getId().value(), "Record", "Edit", "Assign", "Win");
        assertWords("/chances/" + open.getId().value(), "Add to the plan", "Record the result", "Hand over");
        assertWords("/requests/" + request.getId().value(), "Record", "Assign", "Hand over");
    }

    @Test
    @DisplayName("A customer that was imported, handed over, lost and won back has words for it, and so has its case")
    void lostAndWonBack() throws Exception {
        UserId from = hired("leaves too", "account manager");
        UserId to = hired("stays too", "account manager");
        CrmSession system = crm.asSystem();
        execute(
                system,
                new ImportCustomers(List.of(new ImportCustomers.Row(
                        "lost and found", name(from), customer("Lost and found"), today.minusYears(3), List.of()))));
        Customer customer =
                system.customers().findByExternalId("lost and found").orElseThrow();
        order("long ago", today.minusYears(1));
        execute(system, new ScanForLoss());
        execute(crm.as(id("lena")), new HandOver(from, to, "Leaves"));
        UUID lossCase = system.lossCases()
                .list(LossQuery.builder().customer(customer.getId()).build(), PageRequest.first(1))
                .items()
                .get(0)
                .getId()
                .value();
        execute(crm.as(to), new DetermineLoss(new LossCaseId(lossCase), reasonOfLoss(system), "Silent"));
        order("today", today);

        assertWords("/customers/" + customer.getId().value(), "Import", "Hand over", "Determine the loss", "Won back");
        assertWords("/losses/" + lossCase, "Warning", "Hand over", "Determine the loss", "Won back");
    }

    private void assertWords(String page, String... steps) throws Exception {
        for (String language : List.of("en", "es", "zh", "bg")) {
            String shown = mvc.perform(as("lena", get(page)).header("Accept-Language", language))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            // What has no words is shown between these.
            assertThat(shown).doesNotContain("??");
            if (language.equals("en")) {
                assertThat(steps).allSatisfy(step -> assertThat(shown).contains("<td>" + step + "</td>"));
            }
        }
    }

    private static String reasonOfLoss(CrmSession system) {
        return system.dictionary()
                .list(new DictionaryType("loss-reason"))
                .get(0)
                .getValue();
    }

    private void order(String number, LocalDate date) {
        execute(
                crm.asSystem(),
                new ImportOrders(List.of(new ImportOrders.Row(
                        number,
                        "lost and found",
                        date,
                        null,
                        OrderStatus.PAID,
                        Currency.getInstance("EUR"),
                        List.of(new ImportOrders.Line(
                                "tram", BigDecimal.ONE, "piece", Money.of("48.50", "EUR"), BigDecimal.ZERO))))));
    }

    private static ChanceDetails details(String name) {
        return ChanceDetails.builder()
                .customerName(name)
                .title("Trams")
                .description("Asked")
                .successRate(50)
                .build();
    }

    private String name(UserId id) {
        return crm.asSystem().users().get(id).getExternalId().orElseThrow();
    }
}
