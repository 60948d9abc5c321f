package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.AChance;
import io.crmkit.core.sequence.Records.AnItem;
import java.util.Optional;

/** Who may do what with which chance, plan item or customer in a model. */
final class ChanceRights {
    private final World world;

    ChanceRights(World world) {
        this.world = world;
    }

    /** Why a step is refused, or an empty text. */
    String step(Person actor, Move move, String permission, String who, String fault) {
        Optional<AChance> chance = world.chance(move).filter(found -> world.seesChance(actor, found));
        return Rights.first(
                () -> world.staff.granted(actor, permission),
                () -> Rights.found(chance.isPresent(), "chance"),
                () -> Rights.reached(stands(actor, chance.orElseThrow(), permission, who), permission),
                () -> fault);
    }

    String itemStep(Person actor, Optional<AnItem> item, String permission) {
        Optional<AChance> chance =
                item.map(found -> world.chances.get(found.chance)).filter(found -> world.seesChance(actor, found));
        return Rights.first(
                () -> world.staff.granted(actor, permission),
                () -> Rights.found(chance.isPresent(), "plan-item"),
                () -> Rights.reached(stands(actor, chance.orElseThrow(), permission, "assignee"), permission),
                () -> Rights.open(chance.orElseThrow().status, "DEVELOPING"));
    }

    private boolean stands(Person actor, AChance chance, String permission, String who) {
        return switch (who) {
            case "creator" -> world.staff.reaches(actor, permission, chance.creator);
            case "assignee" -> world.staff.reaches(actor, permission, chance.assignee);
            default -> true;
        };
    }

    /** Whether an actor may name a customer in a chance. */
    boolean usable(Person actor, int customer) {
        return world.seesCustomer(actor, customer)
                && (!world.customers.get(customer).isRetired() || world.flaw == Flaw.RETIRED_TAKES_CHANCES);
    }

    boolean isWorked(AChance chance) {
        return world.items.stream()
                .anyMatch(item -> world.chances.get(item.chance) == chance && !item.gone && !item.result.isEmpty());
    }
}
