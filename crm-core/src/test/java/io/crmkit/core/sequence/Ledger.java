package io.crmkit.core.sequence;

import io.crmkit.core.StoreDump;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.order.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What people do not see as such of a real CRM: guards, plans, contacts, orders, and what was told of every record. */
final class Ledger {
    private final Cast cast;
    private final Map<String, String> roles = new HashMap<>();

    Ledger(Cast cast) {
        this.cast = cast;
    }

    Set<String> lines(StoreDump dump) {
        Set<String> lines = new TreeSet<>();
        Map<Subject, List<CrmEvent>> events = dump.events().stream().collect(Collectors.groupingBy(CrmEvent::subject));
        dump.of(CustomerStanding.KIND).forEach(standing -> lines.add(standing(standing)));
        dump.of(PlanItem.KIND).forEach(item -> lines.add(item(item)));
        dump.of(Contact.KIND)
                .forEach(contact -> lines.add(Lines.contact(
                        cast.contacts.of(contact.getId()),
                        cast.customers.of(contact.getCustomer()),
                        contact.getName())));
        for (Order order : dump.of(Order.KIND)) {
            int number = Cast.number(order);
            lines.add(Lines.order(
                    number,
                    cast.customers.of(order.getCustomer()),
                    order.getDate().toString(),
                    order.getStatus().name()));
            lines.add(story("order", number, Subject.of(Order.KIND, order.getId()), events));
        }
        dump.of(Role.KIND).forEach(role -> lines.add(role(role)));
        // A plan is told of with its chance.
        cast.rows().stream().filter(row -> row != cast.items).forEach(row -> {
            List<Subject> subjects = row.subjects().toList();
            for (int i = 0; i < subjects.size(); i++) {
                lines.add(story(subjects.get(i).kind(), i, subjects.get(i), events));
            }
        });
        return lines;
    }

    private String standing(CustomerStanding standing) {
        return Lines.standing(
                cast.customers.of(standing.getId()),
                standing.getStatus().name(),
                standing.getOpenChances(),
                standing.getOpenRequests(),
                standing.getOpenLossCases(),
                standing.getLastOrderDate().map(Object::toString).orElse(""));
    }

    private String item(PlanItem item) {
        return Lines.item(
                cast.items.of(item.getId()),
                cast.chances.of(item.getChance()),
                item.getToDo(),
                item.getResult()
                        .map(result -> result.text() + " by " + cast.name(Optional.of(result.recordedBy())))
                        .orElse(""));
    }

    private String role(Role role) {
        return roles.computeIfAbsent(
                role.getId() + " " + role.getVersion(),
                unused -> Lines.role(
                        cast.roles.of(role.getId()), extents(role.getGrants()), extents(role.getDelegations())));
    }

    private static Map<String, String> extents(Set<Grant> grants) {
        Map<String, String> extents = new TreeMap<>();
        grants.forEach(grant ->
                extents.put(grant.permission().toString(), grant.extent().name()));
        return extents;
    }

    private String story(String kind, int index, Subject subject, Map<Subject, List<CrmEvent>> events) {
        return Lines.story(
                kind,
                index,
                events.getOrDefault(subject, List.of()).stream()
                        .map(cast::event)
                        .toList());
    }
}
