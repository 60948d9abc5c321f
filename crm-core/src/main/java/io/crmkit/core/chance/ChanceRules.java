package io.crmkit.core.chance;

import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.customer.Standings;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to a chance at each step, given that the step is open. Winning is in {@link WinRules}, plans in {@link
 * PlanRules}.
 */
final class ChanceRules {
    private ChanceRules() {}

    static Decision<Chance> create(
            ChanceId id,
            CreateChance command,
            Optional<UserId> creator,
            Instant now,
            Optional<CustomerStanding> standing) {
        if (standing.filter(ChanceRules::isRetired).isPresent()) {
            return Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of());
        }
        Chance chance = described(Chance.builder(), command.details())
                .id(id)
                .externalId(Optional.ofNullable(command.externalId()))
                .status(ChanceStatus.UNASSIGNED)
                .createdBy(creator)
                .createdAt(now)
                .customer(Optional.ofNullable(command.customer()))
                .build();
        Outcome outcome = new Outcome().insert(Chance.KIND, chance);
        standing.ifPresent(guard -> count(outcome, guard, 1));
        return outcome.event(Chance.KIND, chance, Optional.empty(), Optional.of(chance.getStatus()), Map.of())
                .answer(Chance.KIND, chance);
    }

    static Decision<Chance> edit(Chance chance, ChanceDetails details) {
        return step(new Outcome(), chance, described(from(chance), details).build(), Map.of());
    }

    static Decision<ChanceId> delete(Chance chance, List<PlanItem> plan, Optional<CustomerStanding> standing) {
        Outcome outcome = new Outcome().remove(Chance.KIND, chance);
        plan.forEach(item -> outcome.remove(PlanItem.KIND, item));
        standing.ifPresent(guard -> count(outcome, guard, -1));
        return outcome.event(Chance.KIND, chance, Optional.of(chance.getStatus()), Optional.empty(), Map.of())
                .answer(chance.getId());
    }

    static Decision<Chance> assign(Chance chance, UserId assignee, Instant now) {
        Chance assigned = from(chance)
                .status(ChanceStatus.DEVELOPING)
                .assignee(assignee)
                .assignedAt(now)
                .build();
        return step(new Outcome(), chance, assigned, Map.of("assignee", text(assignee)));
    }

    static Decision<Chance> reassign(Chance chance, UserId assignee, String reason, Instant now) {
        Chance reassigned = from(chance).assignee(assignee).assignedAt(now).build();
        return step(new Outcome(), chance, reassigned, Map.of("assignee", text(assignee), "reason", reason));
    }

    static Decision<Chance> unassign(Chance chance, List<PlanItem> plan, String reason) {
        for (PlanItem item : plan) {
            if (item.getResult().isPresent()) {
                return PlanRules.resultRecorded(item);
            }
        }
        Chance unassigned = from(chance)
                .status(ChanceStatus.UNASSIGNED)
                .assignee(Optional.empty())
                .assignedAt(Optional.empty())
                .build();
        return step(new Outcome(), chance, unassigned, Map.of("reason", reason));
    }

    /** Ties a chance to a customer; the standings are those of the customer it had and of the one it gets. */
    static Decision<Chance> link(Chance chance, Optional<CustomerStanding> old, CustomerStanding linked) {
        if (isRetired(linked)) {
            return Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of());
        }
        Outcome outcome = new Outcome();
        if (old.filter(guard -> guard.getId().equals(linked.getId())).isPresent()) {
            count(outcome, linked, 0);
        } else {
            old.ifPresent(guard -> count(outcome, guard, -1));
            count(outcome, linked, 1);
        }
        Chance tied = from(chance).customer(linked.getId()).build();
        return step(
                outcome, chance, tied, Map.of("customer", linked.getId().value().toString()));
    }

    static Decision<Chance> fail(Chance chance, String reason, Optional<CustomerStanding> standing) {
        Outcome outcome = new Outcome();
        standing.ifPresent(guard -> count(outcome, guard, -1));
        Chance failed =
                from(chance).status(ChanceStatus.FAILED).failureReason(reason).build();
        return step(outcome, chance, failed, Map.of("reason", reason));
    }

    private static boolean isRetired(CustomerStanding standing) {
        return standing.getStatus() == CustomerStatus.RETIRED;
    }

    /** Counts open chances of a customer up or down; by 0 it only makes rivals conflict. */
    static void count(Outcome outcome, CustomerStanding standing, int change) {
        CustomerStanding counted = CustomerStanding.builder()
                .from(standing)
                .openChances(Standings.counted(standing, standing.getOpenChances(), change))
                .build();
        outcome.update(CustomerStanding.KIND, standing, counted);
    }

    static Chance.Builder from(Chance chance) {
        return Chance.builder().from(chance);
    }

    private static Decision<Chance> step(Outcome outcome, Chance before, Chance after, Map<String, String> details) {
        return outcome.update(Chance.KIND, before, after)
                .event(Chance.KIND, before, Optional.of(before.getStatus()), Optional.of(after.getStatus()), details)
                .answer(Chance.KIND, after);
    }

    private static Chance.Builder described(Chance.Builder chance, ChanceDetails details) {
        return chance.source(details.getSource())
                .customerName(details.getCustomerName().strip())
                .title(details.getTitle().strip())
                .successRate(details.getSuccessRate())
                .expectedValue(details.getExpectedValue())
                .contactName(details.getContactName())
                .phone(details.getPhone())
                .description(details.getDescription());
    }

    private static String text(UserId user) {
        return user.value().toString();
    }
}
