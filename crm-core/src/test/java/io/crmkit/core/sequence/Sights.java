package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.World.AChance;
import io.crmkit.core.sequence.World.AContact;
import io.crmkit.core.sequence.World.ACustomer;
import io.crmkit.core.sequence.World.AnItem;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How everything stands in a model, in lines. */
final class Sights {
    private final World world;

    Sights(World world) {
        this.world = world;
    }

    /** What a person sees: chances and customers, one line each; nothing for those who may not read. */
    Set<String> sights(Person person) {
        Set<String> lines = new TreeSet<>();
        for (int i = 0; i < world.chances.size(); i++) {
            AChance chance = world.chances.get(i);
            if (!chance.gone && world.seesChance(person, chance)) {
                lines.add(shown(i, chance.status, chance.creator, chance.assignee, chance.customer, chance.name));
            }
        }
        for (int i = 0; i < world.customers.size(); i++) {
            if (World.seesCustomer(person, world.customers.get(i))) {
                lines.add(Lines.customer(
                        i, World.NAMES.get(world.customers.get(i).name), world.customers.get(i).manager));
            }
        }
        return lines;
    }

    private static String shown(
            int index, String status, Person creator, @Nullable Person assignee, int customer, int name) {
        return Lines.chance(
                index,
                status,
                creator.user(),
                assignee == null ? "nobody" : assignee.user(),
                customer,
                World.NAMES.get(name));
    }

    /** How everything else stands, and how many events tell of each record, one line each. */
    Set<String> facts() {
        Set<String> lines = new TreeSet<>();
        for (int i = 0; i < world.chances.size(); i++) {
            lines.add(Lines.events("chance", i, world.chances.get(i).events));
        }
        for (int i = 0; i < world.items.size(); i++) {
            AnItem item = world.items.get(i);
            if (!item.gone) {
                lines.add(Lines.item(i, item.chance, item.toDo, item.result));
            }
        }
        for (int i = 0; i < world.customers.size(); i++) {
            ACustomer customer = world.customers.get(i);
            lines.add(Lines.standing(i, customer.retired ? "RETIRED" : "ACTIVE", customer.open, world.lastOrder(i)));
            lines.add(Lines.events("customer", i, customer.events));
        }
        for (int i = 0; i < world.contacts.size(); i++) {
            AContact contact = world.contacts.get(i);
            lines.add(Lines.events("contact", i, contact.events));
            if (!contact.gone) {
                lines.add(Lines.contact(i, contact.customer, contact.name));
            }
        }
        world.orders.forEach((number, order) -> {
            lines.add("order " + number + " of customer " + order.customer + " day " + order.day + " " + order.status);
            lines.add(Lines.events("order", number, order.events));
        });
        return lines;
    }

    /** How many events there are. */
    int events() {
        return Stream.of(
                        world.chances.stream().map(chance -> chance.events),
                        world.customers.stream().map(customer -> customer.events),
                        world.contacts.stream().map(contact -> contact.events),
                        world.orders.values().stream().map(order -> order.events))
                .flatMap(counts -> counts)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
