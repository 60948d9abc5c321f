package io.crmkit.examples.tour;

import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.LinkChance;
import io.crmkit.core.chance.ReassignChance;
import io.crmkit.core.chance.RecordPlanResult;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.examples.tour.Lead.Fate;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.CustomerLevel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What the people of Steel Wheels do about the leads in the summer after the import, each as the user he or she is. */
final class Pursuit {
    private static final LocalDate MEETING = Office.FIRST_DAY.plusDays(23);
    private static final LocalDate PLANNING = MEETING.plusDays(1);
    private static final LocalDate HAND_OVER = MEETING.plusDays(4);
    private static final LocalDate CALL = MEETING.plusDays(6);
    private static final LocalDate VISIT = MEETING.plusDays(13);
    static final LocalDate CONCLUSION = VISIT.plusDays(1);
    /** The visits to those who are still being developed at the end of the tour. */
    private static final LocalDate LATER_VISIT = VISIT.plusMonths(1);

    private final Office office;
    private final Map<Lead, ChanceId> chances = new HashMap<>();

    Pursuit(Office office) {
        this.office = office;
    }

    void run(List<Lead> leads) {
        List<Lead> assigned =
                leads.stream().filter(lead -> lead.rep().isPresent()).toList();
        onDay(MEETING, leads, this::record);
        onDay(MEETING, assigned, this::assign);
        onDay(PLANNING, assigned, this::plan);
        onDay(HAND_OVER, assigned, this::handOver);
        onDay(CALL, assigned, lead -> report(lead, CALL, "Spoke with " + contact(lead) + "; sent the catalogue."));
        onDay(VISIT, assigned, lead -> report(lead, VISIT, "Showed the samples and left an offer."));
        onDay(CONCLUSION, assigned, this::conclude);
    }

    private void record(Lead lead) {
        ChanceDetails details = ChanceDetails.builder()
                .customerName(lead.company().name())
                .title("First order")
                .source(lead.source().value())
                .successRate(lead.source().successRate())
                .expectedValue(lead.expected())
                .contactName(contact(lead))
                .phone(lead.company().phone())
                .description("On file without an order.")
                .build();
        String externalId = String.valueOf(lead.company().number());
        Chance chance = office.as(lead.recorder()).execute(new CreateChance(details, null, externalId));
        chances.put(lead, chance.getId());
    }

    private void assign(Lead lead) {
        supervisor(lead)
                .execute(new AssignChance(chance(lead), office.user(lead.rep().orElseThrow())));
    }

    private void plan(Lead lead) {
        CrmSession rep = office.as(lead.rep().orElseThrow());
        LocalDate visit = lead.fate() == Fate.DEVELOPING ? LATER_VISIT : VISIT;
        rep.execute(new AddPlanItem(chance(lead), CALL, "Call, and send the catalogue"));
        rep.execute(new AddPlanItem(chance(lead), visit, "Visit with samples and an offer"));
    }

    private void handOver(Lead lead) {
        lead.successor()
                .ifPresent(successor -> supervisor(lead)
                        .execute(new ReassignChance(
                                chance(lead), office.user(successor), "The first developer goes on leave.")));
    }

    private void report(Lead lead, LocalDate day, String result) {
        CrmSession developer = developer(lead);
        developer.chances().plan(chance(lead)).stream()
                .filter(item -> item.getDate().equals(day))
                .forEach(item -> developer.execute(new RecordPlanResult(item.getId(), result)));
    }

    private void conclude(Lead lead) {
        switch (lead.fate()) {
            case WON -> win(lead);
            case FAILED -> developer(lead).execute(new FailChance(chance(lead), "They buy from a local maker."));
            case DEVELOPING, UNASSIGNED -> {}
        }
    }

    private void win(Lead lead) {
        // The developer may not see a customer of somebody else; the supervisor may, and ties the chance to it.
        lead.knownAs()
                .flatMap(number -> supervisor(lead).customers().findByExternalId(String.valueOf(number)))
                .ifPresent(customer -> supervisor(lead).execute(new LinkChance(chance(lead), customer.getId())));
        // With an id the command may be sent again after a lost answer; it is done once.
        CommandOptions once = CommandOptions.id("win-" + lead.company().number());
        Chance won = developer(lead).execute(WinChance.of(chance(lead)), once);
        if (lead.knownAs().isEmpty()) {
            // A new customer is known by what the chance told; whoever won it fills in the rest.
            developer(lead)
                    .execute(new EditCustomer(
                            won.getCustomer().orElseThrow(),
                            CustomerBase.details(lead.company(), CustomerLevel.ORDINARY)));
        }
    }

    private void onDay(LocalDate day, List<Lead> leads, Consumer<Lead> work) {
        office.onDay(day);
        leads.forEach(work);
    }

    private ChanceId chance(Lead lead) {
        return Objects.requireNonNull(chances.get(lead), "recorded before");
    }

    private CrmSession supervisor(Lead lead) {
        return office.as(lead.supervisor());
    }

    private CrmSession developer(Lead lead) {
        return office.as(lead.developer());
    }

    private static String contact(Lead lead) {
        return lead.company().contact();
    }
}
