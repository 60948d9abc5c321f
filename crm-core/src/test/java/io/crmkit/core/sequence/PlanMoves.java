package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;

/** What becomes of moves on plans. */
final class PlanMoves {
    private final World world;
    private final Rights rights;

    PlanMoves(World world) {
        this.world = world;
        this.rights = new Rights(world);
    }

    String addItem(Person actor, Move move) {
        String refused =
                rights.chanceStep(actor, move, "chance.plan", true, true, "assignee or supervisor", "DEVELOPING", "");
        if (refused.isEmpty()) {
            World.AChance chance = world.chance(move).orElseThrow();
            world.items.add(new World.AnItem(world.chances.indexOf(chance), "do " + move.value()));
            touched(chance);
            return World.DONE;
        }
        return refused;
    }

    String editItem(Person actor, Move move) {
        String refused = rights.itemStep(actor, move, "chance.plan", true);
        if (refused.isEmpty()) {
            World.AnItem item = world.item(move).orElseThrow();
            if (!item.result.isEmpty()) {
                return "rejected PLAN_RESULT_RECORDED";
            }
            item.toDo = "do " + move.value();
            touched(world.chances.get(item.chance));
            return World.DONE;
        }
        return refused;
    }

    String removeItem(Person actor, Move move) {
        String refused = rights.itemStep(actor, move, "chance.plan", true);
        if (refused.isEmpty()) {
            World.AnItem item = world.item(move).orElseThrow();
            if (!item.result.isEmpty()) {
                return "rejected PLAN_RESULT_RECORDED";
            }
            item.gone = true;
            touched(world.chances.get(item.chance));
            return World.DONE;
        }
        return refused;
    }

    String recordResult(Person actor, Move move) {
        String refused = rights.itemStep(actor, move, "chance.develop", false);
        if (refused.isEmpty()) {
            World.AnItem item = world.item(move).orElseThrow();
            item.result = "done " + move.value() + " by " + actor;
            world.chances.get(item.chance).events++;
            return World.DONE;
        }
        return refused;
    }

    private void touched(World.AChance chance) {
        chance.events += world.flaw == Flaw.PLAN_STEP_WITHOUT_EVENT ? 0 : 1;
    }
}
