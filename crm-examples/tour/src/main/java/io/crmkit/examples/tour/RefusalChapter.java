package io.crmkit.examples.tour;

import static java.util.stream.Collectors.joining;

import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.PageRequest;
import java.util.Locale;
import java.util.Set;

/** What is refused, to whom and why; and what is offered instead. */
final class RefusalChapter {
    private final Paper paper;
    private final Office office;

    private RefusalChapter(Paper paper, Office office) {
        this.paper = paper;
        this.office = office;
    }

    static void print(Paper paper, Office office) {
        RefusalChapter chapter = new RefusalChapter(paper, office);
        paper.chapter("What is refused, and what is offered");
        chapter.refusals();
        chapter.offers();
    }

    private void refusals() {
        paper.text("A session can be asked why a command would be refused; executing it throws the same refusal.");
        Chance unassigned = any(ChanceStatus.UNASSIGNED);
        Chance failed = any(ChanceStatus.FAILED);
        ServiceRequest archived = archived();
        LossCase warned = warned();
        UserId developer = failed.getAssignee().orElseThrow();
        refusal("assigns a chance", developer, new AssignChance(unassigned.getId(), developer));
        refusal("wins a chance that failed", developer, WinChance.of(failed.getId()));
        refusal("gives up a chance of somebody else", developer, new FailChance(unassigned.getId(), "no budget"));
        refusal(
                "handles a request that is archived",
                archived.getAssignee().orElseThrow(),
                new ProcessServiceRequest(archived.getId(), "Sent a voucher."));
        refusal(
                "determines the loss of a customer",
                office.user(Office.VP_SALES),
                new DetermineLoss(warned.getId(), "OTHER", "They moved."));
        refusal(
                "records a chance of which little is known",
                developer,
                CreateChance.of(ChanceDetails.builder()
                        .customerName("Acme")
                        .successRate(120)
                        .build()));
        paper.gap();
    }

    private void refusal(String attempt, UserId user, Command<?> command) {
        Refusal refusal = office.as(user).check(command).orElseThrow();
        paper.gap();
        paper.text(office.name(user) + " " + attempt + ": " + code(refusal));
        paper.text("> " + refusal.message(Locale.ENGLISH));
    }

    /** A refusal is data: codes to act upon, and evidence to show. */
    private static String code(Refusal refusal) {
        if (refusal instanceof Refusal.Denied denied) {
            return "denied, " + denied.cause();
        }
        if (refusal instanceof Refusal.Rejected rejected) {
            return "rejected, " + rejected.code().name() + ", seeing " + rejected.evidence();
        }
        if (refusal instanceof Refusal.Invalid invalid) {
            return "invalid, "
                    + invalid.violations().stream()
                            .map(violation -> violation.code().name())
                            .collect(joining(", "));
        }
        return "not found";
    }

    private void offers() {
        Chance chance = any(ChanceStatus.DEVELOPING);
        UserId developer = chance.getAssignee().orElseThrow();
        UserId supervisor = chance.getCreatedBy().orElseThrow();
        Set<ChanceStep> toSupervisor = office.as(supervisor).offers(chance);
        Set<ChanceStep> toDeveloper = office.as(developer).offers(chance);
        paper.text("Steps on offer for " + chance.getCustomerName() + ", which is being developed:");
        TextTable table = new TextTable()
                .text("Step")
                .text(office.name(supervisor) + ", supervisor")
                .text(office.name(developer) + ", developer");
        for (ChanceStep step : ChanceStep.values()) {
            // The first step makes the record, so it is never on offer for one.
            if (step != ChanceStep.CREATE) {
                table.row(step.name(), mark(toSupervisor.contains(step)), mark(toDeveloper.contains(step)));
            }
        }
        paper.table(table);
    }

    private static String mark(boolean offered) {
        return offered ? "yes" : "";
    }

    private ServiceRequest archived() {
        ServiceQuery query =
                ServiceQuery.builder().addStatuses(ServiceStatus.ARCHIVED).build();
        return office.as(Office.VP_SALES)
                .serviceRequests()
                .list(query, PageRequest.first(1))
                .items()
                .get(0);
    }

    private LossCase warned() {
        LossQuery query = LossQuery.builder().addStatuses(LossStatus.WARNED).build();
        return office.as(Office.VP_SALES)
                .lossCases()
                .list(query, PageRequest.first(1))
                .items()
                .get(0);
    }

    private Chance any(ChanceStatus status) {
        return office.chances(Office.VP_SALES).stream()
                .filter(chance -> chance.getStatus() == status)
                .findFirst()
                .orElseThrow();
    }
}
