package io.crmkit.core.sequence;

import io.crmkit.core.sequence.DictionaryMoves.AnEntry;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ACase;
import io.crmkit.core.sequence.Records.AChance;
import io.crmkit.core.sequence.Records.AContact;
import io.crmkit.core.sequence.Records.ARecord;
import io.crmkit.core.sequence.Records.ARequest;
import io.crmkit.core.sequence.Records.AnActivity;
import io.crmkit.core.sequence.Records.AnOrder;
import io.crmkit.core.sequence.Staff.AUser;
import io.crmkit.core.sequence.World.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What people see of a model's users, roles, dictionary and history, in lines. */
final class OfficeSights {
    /** What it takes to see the history of which kinds. */
    private static final Map<String, String> SEEN_BY = new TreeMap<>(Map.of(
            "chance", "chance.read",
            "customer", "customer.read",
            "contact", "customer.read",
            "order", "order.read",
            "loss-case", "loss.read",
            "service-request", "service.read",
            "activity", "activity.read",
            "user", "user.read",
            "role", "user.read",
            "dictionary-entry", "dictionary.read"));

    private final World world;

    OfficeSights(World world) {
        this.world = world;
    }

    /** Adds what a person sees after a move: what no move of its area changes, was seen before. */
    void add(Set<String> lines, Person person, Move move) {
        if (move.isOfficeWork()) {
            people(lines, person);
            dictionary(lines, person);
        }
        history(lines, person, move);
    }

    private void people(Set<String> lines, Person person) {
        String refused = world.staff.granted(person, "user.read");
        if (!refused.isEmpty()) {
            lines.add(refused);
            return;
        }
        for (AUser user : world.staff.users) {
            if (world.staff.reaches(person, "user.read", user.person)) {
                lines.add(Lines.user(user.person.user(), user.active, user.roles));
            }
        }
        lines.add("roles " + (world.staff.reachesAll(person, "user.read") ? world.staff.roles.size() : 0));
    }

    private void dictionary(Set<String> lines, Person person) {
        String refused = world.staff.granted(person, "dictionary.read");
        if (!refused.isEmpty()) {
            lines.add(refused);
            return;
        }
        for (int i = 0; i < world.entries.size(); i++) {
            AnEntry entry = world.entries.get(i);
            if (world.staff.reachesAll(person, "dictionary.read")) {
                lines.add(Lines.entry(i, entry.list.name(), entry.value, entry.item, entry.retired));
            }
        }
    }

    private void history(Set<String> lines, Person person, Move move) {
        if (!world.staff.isActive(person) && world.flaw != Flaw.INACTIVE_ACTS) {
            lines.add("history denied INACTIVE_ACTOR");
            return;
        }
        if (world.staff.user(person).active
                && SEEN_BY.values().stream().noneMatch(right -> world.staff.holds(person, right))
                && !world.staff.holds(person, "catalogue.read")) {
            lines.add("history denied NOT_GRANTED");
            return;
        }
        List<Told> seen =
                world.log.stream().filter(told -> sees(person, told.about())).toList();
        lines.add("history " + seen.stream().map(Told::line).toList());
        if (move.person() == person) {
            lines.add("history of one's own "
                    + seen.stream()
                            .filter(told -> told.actor().equals(person.user()))
                            .map(Told::line)
                            .toList());
        }
    }

    /** Whether somebody sees a record, there or gone: what is gone is nobody's. */
    private boolean sees(Person person, ARecord record) {
        String right = SEEN_BY.get(record.kind);
        if (right == null || !world.staff.holds(person, right)) {
            return false;
        }
        if (world.staff.reachesAll(person, right)) {
            return true;
        }
        if (record.gone && world.flaw != Flaw.HISTORY_OF_THE_GONE_IS_SEEN) {
            return false;
        }
        if (record instanceof AChance chance) {
            return world.seesChance(person, chance);
        }
        if (record instanceof ARequest request) {
            return world.seesRequest(person, request);
        }
        if (record instanceof AnActivity activity) {
            return world.seesActivity(person, activity);
        }
        if (record instanceof AUser user) {
            return world.staff.reaches(person, right, user.person);
        }
        int customer = customer(record);
        return customer >= 0 && world.sees(person, customer, right);
    }

    /** The customer that a record is, or belongs to; -1 if it is nobody's. */
    private int customer(ARecord record) {
        if (record instanceof AContact contact) {
            return contact.customer;
        }
        if (record instanceof AnOrder order) {
            return order.customer;
        }
        if (record instanceof ACase lossCase) {
            return lossCase.customer;
        }
        return world.customers.indexOf(record);
    }
}
