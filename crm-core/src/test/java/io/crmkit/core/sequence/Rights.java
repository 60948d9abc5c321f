package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.World.AChance;
import io.crmkit.core.sequence.World.ACustomer;
import java.util.Optional;

/** Who may do what with which record in a model: why a step is refused, or an empty text. */
final class Rights {
    private final World world;

    Rights(World world) {
        this.world = world;
    }

    static String granted(Person actor, String permission, boolean supervisor, boolean representative) {
        if (actor == Person.GONE) {
            return "denied " + permission + " INACTIVE_ACTOR";
        }
        boolean may = (actor == Person.LENA && supervisor) || (World.REPRESENTATIVES.contains(actor) && representative);
        return may ? "" : "denied " + permission + " NOT_GRANTED";
    }

    /** Why a step is refused, or an empty text. */
    String chanceStep(
            Person actor,
            Move move,
            String permission,
            boolean supervisor,
            boolean representative,
            String who,
            String status,
            String fault) {
        String denied = granted(actor, permission, supervisor, representative);
        if (!denied.isEmpty()) {
            return denied;
        }
        Optional<AChance> chance = world.chance(move).filter(found -> world.seesChance(actor, found));
        if (chance.isEmpty()) {
            return "not found chance";
        }
        if (!stands(actor, chance.get(), permission, who)) {
            return "denied " + permission + " OUT_OF_EXTENT";
        }
        if (!fault.isEmpty()) {
            return fault;
        }
        return chance.get().status.equals(status) ? "" : "rejected STEP_NOT_OPEN";
    }

    String itemStep(Person actor, Move move, String permission, boolean supervisor) {
        String denied = granted(actor, permission, supervisor, true);
        if (!denied.isEmpty()) {
            return denied;
        }
        Optional<AChance> chance = world.item(move)
                .map(item -> world.chances.get(item.chance))
                .filter(found -> world.seesChance(actor, found));
        if (chance.isEmpty()) {
            return "not found plan-item";
        }
        if (!stands(actor, chance.get(), permission, supervisor ? "assignee or supervisor" : "assignee")) {
            return "denied " + permission + " OUT_OF_EXTENT";
        }
        return chance.get().status.equals("DEVELOPING") ? "" : "rejected STEP_NOT_OPEN";
    }

    private static boolean stands(Person actor, AChance chance, String permission, String who) {
        return switch (who) {
            case "creator" -> chance.creator == actor || (actor == Person.LENA && permission.equals("chance.edit"));
            case "assignee" -> chance.assignee == actor;
            case "assignee or supervisor" -> chance.assignee == actor || actor == Person.LENA;
            default -> true;
        };
    }

    String customerStep(Person actor, Optional<ACustomer> customer, String kind) {
        String denied = granted(actor, "customer.edit", false, true);
        if (!denied.isEmpty()) {
            return denied;
        }
        return customer.filter(found -> World.seesCustomer(actor, found)).isPresent() ? "" : "not found " + kind;
    }

    static String eligible(Person person) {
        return World.REPRESENTATIVES.contains(person) ? "" : "invalid assignee NOT_ELIGIBLE";
    }
}
