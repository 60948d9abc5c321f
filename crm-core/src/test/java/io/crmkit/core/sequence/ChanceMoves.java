package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.AChance;
import io.crmkit.core.sequence.Records.AContact;
import io.crmkit.core.sequence.Records.ACustomer;
import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of moves on chances. */
final class ChanceMoves {
    private final World world;
    private final ChanceRights rights;

    ChanceMoves(World world) {
        this.world = world;
        this.rights = new ChanceRights(world);
    }

    String create(Person actor, Move move, Optional<Integer> customer) {
        boolean known = customer.isEmpty() || rights.usable(actor, customer.get());
        String refused = Rights.first(
                () -> world.staff.granted(actor, "chance.create"),
                () -> Rights.faults(
                        world.usable(Words.Vocabulary.SOURCE, Words.source(move), "details.source"),
                        Rights.known(known, "customer", "UNKNOWN")));
        if (!refused.isEmpty()) {
            return refused;
        }
        AChance chance = new AChance(actor, World.name(move.value()));
        chance.customer = customer.orElse(-1);
        chance.source = Words.source(move);
        chance.become("UNASSIGNED", world.minute());
        count(chance, 1);
        world.chances.add(chance);
        world.tell(chance, "CREATE", "", chance.status, actor.user());
        return World.DONE;
    }

    String edit(Person actor, Move move) {
        String source = Words.source(move);
        boolean kept = world.flaw != Flaw.RETIRED_VALUE_CANNOT_STAY
                && world.chance(move)
                        .filter(chance -> chance.source.equals(source))
                        .isPresent();
        String fault = kept ? "" : world.usable(Words.Vocabulary.SOURCE, source, "details.source");
        String refused = rights.step(actor, move, "chance.edit", "creator", fault);
        return step(refused, actor, move, "EDIT", "UNASSIGNED", chance -> {
            chance.name = World.name(move.value());
            chance.source = source;
        });
    }

    String delete(Person actor, Move move) {
        String who = world.flaw == Flaw.SUPERVISOR_DELETES ? "any" : "creator";
        String refused = rights.step(actor, move, "chance.delete", who, "");
        return step(refused, actor, move, "DELETE", "UNASSIGNED", chance -> {
            chance.gone = true;
            chance.become("", world.minute());
            count(chance, -1);
            world.items.stream()
                    .filter(item -> world.chances.get(item.chance) == chance)
                    .forEach(item -> item.gone = true);
        });
    }

    String assign(Person actor, Move move) {
        Optional<Person> to = World.person(move.other());
        String fault = world.staff.eligible(actor, to, "assignee", "chance.develop");
        String refused = rights.step(actor, move, "chance.assign", "creator", fault);
        return step(refused, actor, move, "ASSIGN", "UNASSIGNED", chance -> {
            give(chance, to.orElseThrow());
            chance.become("DEVELOPING", world.minute());
        });
    }

    String reassign(Person actor, Move move) {
        Optional<Person> to = World.person(move.other());
        boolean same = world.chance(move)
                .filter(chance -> chance.assignee != null && to.equals(Optional.of(chance.assignee)))
                .isPresent();
        String fault =
                same ? "invalid assignee NOT_ELIGIBLE" : world.staff.eligible(actor, to, "assignee", "chance.develop");
        String refused = rights.step(actor, move, "chance.assign", "assignee", fault);
        return step(refused, actor, move, "REASSIGN", "DEVELOPING", chance -> {
            give(chance, to.orElseThrow());
            if (world.flaw == Flaw.REASSIGNING_BREAKS_STAY) {
                chance.begin(chance.status, world.minute());
            }
        });
    }

    private void give(AChance chance, Person to) {
        chance.assignee = to;
        chance.assigned = world.now();
    }

    String unassign(Person actor, Move move) {
        boolean enabled = world.terms.unassign() || world.flaw == Flaw.CLASSIC_TAKES_BACK;
        String refused = Rights.first(
                () -> rights.step(actor, move, "chance.assign", "assignee", ""),
                () -> Rights.enabled(enabled),
                () -> Rights.open(world.chance(move).orElseThrow().status, "DEVELOPING"),
                () -> rights.isWorked(world.chance(move).orElseThrow()) && world.flaw != Flaw.RESULT_DOES_NOT_BIND
                        ? "rejected PLAN_RESULT_RECORDED"
                        : "");
        return step(refused, actor, move, "UNASSIGN", "DEVELOPING", chance -> {
            chance.assignee = null;
            chance.assigned = "";
            chance.become("UNASSIGNED", world.minute());
        });
    }

    String link(Person actor, Move move) {
        String fault = Rights.known(rights.usable(actor, move.other()), "customer", "UNKNOWN");
        String refused = rights.step(actor, move, "chance.assign", "assignee", fault);
        return step(refused, actor, move, "LINK", "DEVELOPING", chance -> {
            if (world.flaw != Flaw.LINK_COUNTS_TWICE) {
                count(chance, -1);
            }
            chance.customer = move.other();
            count(chance, 1);
        });
    }

    String fail(Person actor, Move move) {
        String refused = rights.step(actor, move, "chance.develop", "assignee", "");
        return step(refused, actor, move, "FAIL", "DEVELOPING", chance -> {
            chance.become("FAILED", world.minute());
            if (world.flaw != Flaw.FAILED_CHANCE_COUNTS) {
                count(chance, -1);
            }
        });
    }

    String win(Person actor, Move move, Optional<Integer> named) {
        boolean known = named.isEmpty() || world.seesCustomer(actor, named.get());
        String refused = Rights.first(
                () -> rights.step(
                        actor, move, "chance.develop", "assignee", Rights.known(known, "customer", "UNKNOWN")),
                () -> Rights.open(world.chance(move).orElseThrow().status, "DEVELOPING"),
                () -> unwinnable(actor, world.chance(move).orElseThrow(), named));
        return step(refused, actor, move, "WIN", "DEVELOPING", chance -> {
            int into = into(chance, named);
            if (world.flaw != Flaw.WON_CHANCE_COUNTS) {
                count(chance, -1);
            }
            chance.customer = into < 0 ? entered(chance, actor) : into;
            chance.become("WON", world.minute());
        });
    }

    private String unwinnable(Person actor, AChance chance, Optional<Integer> named) {
        int into = into(chance, named);
        boolean byName = named.isEmpty() && chance.customer < 0;
        if (byName && into >= 0 && !world.seesCustomer(actor, into)) {
            return "rejected CUSTOMER_NAME_TAKEN";
        }
        return into >= 0 && world.customers.get(into).isRetired() ? "rejected CUSTOMER_RETIRED" : "";
    }

    /** The customer named, or the one it is tied to, or the one of its name; -1 for one that is not entered yet. */
    private int into(AChance chance, Optional<Integer> named) {
        boolean byName = named.isEmpty() && chance.customer < 0;
        return byName ? world.owner(chance.name) : named.orElse(chance.customer);
    }

    private int entered(AChance chance, Person actor) {
        ACustomer customer = new ACustomer(chance.developer(), chance.name, false, world.today(), world.nextNumber());
        world.customers.add(customer);
        world.tell(customer, "WIN", "", customer.status, actor.user());
        if (world.flaw != Flaw.NO_FIRST_CONTACT) {
            AContact contact = new AContact(world.customers.size() - 1, "Carine");
            world.contacts.add(contact);
            world.tell(contact, "WIN", actor.user());
        }
        return world.customers.size() - 1;
    }

    /** Takes a step unless it is refused, and tells of it. */
    private String step(String refused, Person actor, Move move, String name, String status, Consumer<AChance> change) {
        if (!refused.isEmpty()) {
            return refused;
        }
        AChance chance = world.chance(move).orElseThrow();
        String before = chance.status;
        if (!before.equals(status)) {
            return "rejected STEP_NOT_OPEN";
        }
        change.accept(chance);
        world.tell(chance, name, before, chance.status, actor.user());
        return World.DONE;
    }

    private void count(AChance chance, int change) {
        if (chance.customer >= 0) {
            world.customers.get(chance.customer).open += change;
        }
    }
}
