package io.crmkit.examples.springhost.demo;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.activity.ActivityDetails;
import io.crmkit.core.activity.PlanActivity;
import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.ServiceRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Chances and requests in several states, each brought there by whoever would do it. */
final class TodaysWork {
    private final CrmSession lena;
    private final CrmSession rolf;
    private final UserId rolfsId;
    private final CustomerId customer;

    private TodaysWork(Crm crm) {
        CrmSession system = crm.asSystem();
        rolfsId = id(system, "rolf");
        lena = crm.as(id(system, "lena"));
        rolf = crm.as(rolfsId);
        customer = system.customers().findByExternalId("C0").orElseThrow().getId();
    }

    private static UserId id(CrmSession system, String name) {
        return system.users().findByExternalId(name).orElseThrow().getId();
    }

    static void enter(Crm crm) {
        TodaysWork work = new TodaysWork(crm);
        work.chances();
        work.requests();
        work.activity();
    }

    private void chances() {
        chance("Isle of Models", "Opening stock of a new shop", 30);
        chance("Kremlin Collectables", "Trams of the Moscow works", 50);
        Chance developing = chance("Lyon Souveniers", "Christmas window", 60);
        lena.execute(new AssignChance(developing.getId(), rolfsId));
        rolf.execute(new AddPlanItem(developing.getId(), today().plusDays(7), "Visit with the catalogue"));
        Chance failed = chance("Mini Auto Werke", "Fleet of give-aways", 20);
        lena.execute(new AssignChance(failed.getId(), rolfsId));
        rolf.execute(new FailChance(failed.getId(), "The budget was cut."));
    }

    private Chance chance(String who, String title, int successRate) {
        return lena.execute(CreateChance.of(ChanceDetails.builder()
                .source("trade fair")
                .customerName(who)
                .title(title)
                .successRate(successRate)
                .contactName("Buyer of " + who)
                .phone("+33 4 5550")
                .description("Met at the fair.")
                .build()));
    }

    private void requests() {
        request("Missing decals", "Two of the trams came without decals.");
        ServiceRequest assigned = request("Care of the varnish", "May they be cleaned with alcohol?");
        lena.execute(new AssignServiceRequest(assigned.getId(), rolfsId));
    }

    private ServiceRequest request(String title, String text) {
        return lena.execute(new CreateServiceRequest(customer, "CONSULTATION", title, text, null));
    }

    private void activity() {
        rolf.execute(new PlanActivity(
                customer,
                today().plusDays(1),
                ActivityDetails.builder()
                        .title("Season's review")
                        .place("Nantes")
                        .channel("MEETING")
                        .build()));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
