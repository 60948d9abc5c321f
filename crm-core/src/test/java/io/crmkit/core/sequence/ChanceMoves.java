package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.Optional;

/** What becomes of moves on chances. */
final class ChanceMoves {
    private final World world;
    private final Rights rights;

    ChanceMoves(World world) {
        this.world = world;
        this.rights = new Rights(world);
    }

    String create(Person actor, int value, Optional<Integer> customer) {
        String denied = Rights.granted(actor, "chance.create", true, true);
        if (!denied.isEmpty()) {
            return denied;
        }
        if (customer.isPresent() && !world.usable(actor, customer.get())) {
            return "invalid customer UNKNOWN";
        }
        World.AChance chance = new World.AChance(actor, World.name(value));
        chance.customer = customer.orElse(-1);
        world.count(chance, 1);
        world.chances.add(chance);
        return World.DONE;
    }

    String edit(Person actor, Move move) {
        String refused = rights.chanceStep(actor, move, "chance.edit", true, true, "creator", "UNASSIGNED", "");
        if (refused.isEmpty()) {
            World.AChance chance = world.chance(move).orElseThrow();
            chance.name = World.name(move.value());
            chance.events++;
            return World.DONE;
        }
        return refused;
    }

    String delete(Person actor, Move move) {
        String supervisor = world.flaw == Flaw.SUPERVISOR_DELETES ? "any" : "creator";
        String refused = rights.chanceStep(actor, move, "chance.delete", true, true, supervisor, "UNASSIGNED", "");
        if (refused.isEmpty()) {
            World.AChance chance = world.chance(move).orElseThrow();
            chance.gone = true;
            chance.events++;
            world.count(chance, -1);
            world.items.stream()
                    .filter(item -> world.chances.get(item.chance) == chance)
                    .forEach(item -> item.gone = true);
            return World.DONE;
        }
        return refused;
    }

    String assign(Person actor, Move move) {
        Optional<Person> to = World.person(move.other());
        String fault = to.isEmpty() ? "invalid assignee UNKNOWN" : Rights.eligible(to.get());
        String refused = rights.chanceStep(actor, move, "chance.assign", true, false, "any", "UNASSIGNED", fault);
        if (refused.isEmpty()) {
            World.AChance chance = world.chance(move).orElseThrow();
            chance.assignee = to.orElseThrow();
            chance.status = "DEVELOPING";
            chance.events++;
            return World.DONE;
        }
        return refused;
    }

    String reassign(Person actor, Move move) {
        Optional<Person> to = World.person(move.other());
        boolean same = world.chance(move)
                .filter(chance -> chance.assignee != null && to.equals(Optional.of(chance.assignee)))
                .isPresent();
        String fault = to.isEmpty()
                ? "invalid assignee UNKNOWN"
                : same ? "invalid assignee NOT_ELIGIBLE" : Rights.eligible(to.get());
        String refused = rights.chanceStep(actor, move, "chance.assign", true, false, "any", "DEVELOPING", fault);
        if (refused.isEmpty()) {
            World.AChance chance = world.chance(move).orElseThrow();
            chance.assignee = to.orElseThrow();
            chance.events++;
            return World.DONE;
        }
        return refused;
    }

    String unassign(Person actor, Move move) {
        String refused = rights.chanceStep(actor, move, "chance.assign", true, false, "any", "DEVELOPING", "");
        if (!refused.isEmpty()) {
            return refused;
        }
        World.AChance chance = world.chance(move).orElseThrow();
        if (world.isWorked(chance) && world.flaw != Flaw.RESULT_DOES_NOT_BIND) {
            return "rejected PLAN_RESULT_RECORDED";
        }
        chance.assignee = null;
        chance.status = "UNASSIGNED";
        chance.events++;
        return World.DONE;
    }

    String link(Person actor, Move move) {
        int customer = move.other();
        String fault = world.usable(actor, customer) ? "" : "invalid customer UNKNOWN";
        String refused = rights.chanceStep(actor, move, "chance.assign", true, false, "any", "DEVELOPING", fault);
        if (refused.isEmpty()) {
            World.AChance chance = world.chance(move).orElseThrow();
            if (world.flaw != Flaw.LINK_COUNTS_TWICE) {
                world.count(chance, -1);
            }
            chance.customer = customer;
            world.count(chance, 1);
            chance.events++;
            return World.DONE;
        }
        return refused;
    }

    String fail(Person actor, Move move) {
        String refused = rights.chanceStep(actor, move, "chance.develop", false, true, "assignee", "DEVELOPING", "");
        if (refused.isEmpty()) {
            World.AChance chance = world.chance(move).orElseThrow();
            chance.status = "FAILED";
            chance.events++;
            if (world.flaw != Flaw.FAILED_CHANCE_COUNTS) {
                world.count(chance, -1);
            }
            return World.DONE;
        }
        return refused;
    }

    String win(Person actor, Move move, Optional<Integer> named) {
        boolean known = named.isEmpty()
                || world.customer(named.get())
                        .filter(customer -> World.seesCustomer(actor, customer))
                        .isPresent();
        String fault = known ? "" : "invalid customer UNKNOWN";
        String refused = rights.chanceStep(actor, move, "chance.develop", false, true, "assignee", "DEVELOPING", fault);
        if (!refused.isEmpty()) {
            return refused;
        }
        World.AChance chance = world.chance(move).orElseThrow();
        boolean byName = named.isEmpty() && chance.customer < 0;
        int into = byName ? world.owner(chance.name) : named.orElse(chance.customer);
        if (byName && into >= 0 && !World.seesCustomer(actor, world.customers.get(into))) {
            return "rejected CUSTOMER_NAME_TAKEN";
        }
        if (into >= 0 && world.customers.get(into).retired) {
            return "rejected CUSTOMER_RETIRED";
        }
        if (into < 0) {
            into = world.customers.size();
            world.customers.add(new World.ACustomer(World.developer(chance), chance.name, false));
            if (world.flaw != Flaw.NO_FIRST_CONTACT) {
                world.contacts.add(new World.AContact(into, "Carine"));
            }
        }
        if (world.flaw != Flaw.WON_CHANCE_COUNTS) {
            world.count(chance, -1);
        }
        chance.customer = into;
        chance.status = "WON";
        chance.events++;
        return World.DONE;
    }
}
