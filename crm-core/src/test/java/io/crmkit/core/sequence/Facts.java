package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Records.AContact;
import io.crmkit.core.sequence.Records.ACustomer;
import io.crmkit.core.sequence.Records.ARecord;
import io.crmkit.core.sequence.Records.AnItem;
import io.crmkit.core.sequence.Staff.ARole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What people do not see as such in a model: guards, plans, contacts, orders, and what was told of every record. */
final class Facts {
    private final World world;

    Facts(World world) {
        this.world = world;
    }

    Set<String> all() {
        Set<String> lines = new TreeSet<>();
        for (int i = 0; i < world.customers.size(); i++) {
            ACustomer customer = world.customers.get(i);
            lines.add(Lines.standing(
                    i,
                    customer.status,
                    customer.open,
                    world.openRequests(i),
                    world.openCases(i),
                    Sights.day(world.lastOrder(i))));
        }
        for (int i = 0; i < world.items.size(); i++) {
            AnItem item = world.items.get(i);
            if (!item.gone) {
                lines.add(Lines.item(i, item.chance, item.toDo, item.result));
            }
        }
        for (int i = 0; i < world.contacts.size(); i++) {
            AContact contact = world.contacts.get(i);
            if (!contact.gone) {
                lines.add(Lines.contact(i, contact.customer, contact.name));
            }
        }
        world.orders.forEach(order -> {
            lines.add(Lines.order(order.number, order.customer, Days.text(order.day), order.status));
            lines.add(Lines.story("order", order.number, order.story));
        });
        stories(lines, world.chances);
        stories(lines, world.customers);
        stories(lines, world.contacts);
        stories(lines, world.cases);
        stories(lines, world.requests);
        stories(lines, world.activities);
        stories(lines, world.entries);
        stories(lines, world.staff.users);
        stories(lines, world.staff.roles);
        stays(lines, world.chances);
        stays(lines, world.requests);
        for (int i = 0; i < world.staff.roles.size(); i++) {
            ARole role = world.staff.roles.get(i);
            lines.add(Lines.role(i, extents(role.grants), extents(role.delegations)));
        }
        return lines;
    }

    private static void stays(Set<String> lines, List<? extends AJob> all) {
        for (int i = 0; i < all.size(); i++) {
            lines.add(Lines.stays(all.get(i).kind, i, all.get(i).stays()));
        }
    }

    private static Map<String, String> extents(Map<String, Integer> rights) {
        Map<String, String> extents = new TreeMap<>();
        rights.forEach((right, extent) -> extents.put(right, Staff.EXTENTS.get(extent)));
        return extents;
    }

    private static void stories(Set<String> lines, List<? extends ARecord> all) {
        for (int i = 0; i < all.size(); i++) {
            lines.add(Lines.story(all.get(i).kind, i, all.get(i).story));
        }
    }
}
