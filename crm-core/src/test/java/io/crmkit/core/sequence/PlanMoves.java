package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.AChance;
import io.crmkit.core.sequence.Records.AnItem;
import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of moves on plans. Events tell of the chance whose plan it is. */
final class PlanMoves {
    private final World world;
    private final ChanceRights rights;

    PlanMoves(World world) {
        this.world = world;
        this.rights = new ChanceRights(world);
    }

    String addItem(Person actor, Move move) {
        String refused = Rights.first(
                () -> rights.step(actor, move, "chance.plan", "assignee", ""),
                () -> Rights.open(world.chance(move).orElseThrow().status, "DEVELOPING"));
        if (!refused.isEmpty()) {
            return refused;
        }
        world.items.add(new AnItem(move.target(), "do " + move.value()));
        tell(move.target(), "ADD_PLAN_ITEM", actor);
        return World.DONE;
    }

    String editItem(Person actor, Move move) {
        return unfinished(actor, move, "EDIT_PLAN_ITEM", item -> item.toDo = "do " + move.value());
    }

    String removeItem(Person actor, Move move) {
        return unfinished(actor, move, "REMOVE_PLAN_ITEM", item -> item.gone = true);
    }

    String recordResult(Person actor, Move move) {
        Optional<AnItem> item = World.there(world.items, move.target());
        String refused = rights.itemStep(actor, item, "chance.develop");
        if (!refused.isEmpty()) {
            return refused;
        }
        item.orElseThrow().result = "done " + move.value() + " by " + actor.user();
        tell(item.orElseThrow().chance, "RECORD_PLAN_RESULT", actor);
        return World.DONE;
    }

    private String unfinished(Person actor, Move move, String step, Consumer<AnItem> change) {
        Optional<AnItem> item = World.there(world.items, move.target());
        String refused = Rights.first(
                () -> rights.itemStep(actor, item, "chance.plan"),
                () -> item.orElseThrow().result.isEmpty() ? "" : "rejected PLAN_RESULT_RECORDED");
        if (!refused.isEmpty()) {
            return refused;
        }
        change.accept(item.orElseThrow());
        if (world.flaw != Flaw.PLAN_STEP_WITHOUT_EVENT) {
            tell(item.orElseThrow().chance, step, actor);
        }
        return World.DONE;
    }

    private void tell(int index, String step, Person actor) {
        AChance chance = world.chances.get(index);
        world.tell(chance, step, chance.status, chance.status, actor.user());
    }
}
