package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.Optional;

/** What becomes of moves on customers, contacts and orders. */
final class CustomerMoves {
    private final World world;
    private final Rights rights;

    CustomerMoves(World world) {
        this.world = world;
        this.rights = new Rights(world);
    }

    String enter(Person actor, int value) {
        String denied = Rights.granted(actor, "customer.create", false, true);
        if (!denied.isEmpty()) {
            return denied;
        }
        if (world.owner(World.name(value)) >= 0) {
            return "rejected CUSTOMER_NAME_TAKEN";
        }
        world.customers.add(new World.ACustomer(actor, World.name(value), true));
        return World.DONE;
    }

    String editCustomer(Person actor, Move move) {
        String refused = rights.customerStep(actor, world.customer(move.target()), "customer");
        if (!refused.isEmpty()) {
            return refused;
        }
        World.ACustomer customer = world.customer(move.target()).orElseThrow();
        int owner = world.owner(World.name(move.value()));
        if (customer.retired) {
            return "rejected CUSTOMER_RETIRED";
        }
        if (owner >= 0 && world.customers.get(owner) != customer) {
            return "rejected CUSTOMER_NAME_TAKEN";
        }
        customer.name = World.name(move.value());
        customer.events++;
        return World.DONE;
    }

    String retire(Person actor, Move move) {
        String refused = rights.customerStep(actor, world.customer(move.target()), "customer");
        if (!refused.isEmpty()) {
            return refused;
        }
        World.ACustomer customer = world.customer(move.target()).orElseThrow();
        if (customer.retired) {
            return "rejected CUSTOMER_RETIRED";
        }
        if (customer.open > 0 && world.flaw != Flaw.OPEN_WORK_DOES_NOT_BIND) {
            return "rejected CUSTOMER_HAS_OPEN_WORK";
        }
        customer.retired = true;
        customer.events++;
        return World.DONE;
    }

    String addContact(Person actor, Move move) {
        String refused = rights.customerStep(actor, world.customer(move.target()), "customer");
        if (!refused.isEmpty()) {
            return refused;
        }
        World.ACustomer customer = world.customer(move.target()).orElseThrow();
        if (customer.retired) {
            return "rejected CUSTOMER_RETIRED";
        }
        world.contacts.add(new World.AContact(world.customers.indexOf(customer), "contact " + move.value()));
        return World.DONE;
    }

    String editContact(Person actor, Move move) {
        Optional<World.AContact> contact = world.contact(move);
        String refused =
                rights.customerStep(actor, contact.map(found -> world.customers.get(found.customer)), "contact");
        if (refused.isEmpty() && world.customers.get(contact.orElseThrow().customer).retired) {
            return "rejected CUSTOMER_RETIRED";
        }
        if (refused.isEmpty()) {
            contact.orElseThrow().name = "contact " + move.value();
            contact.orElseThrow().events++;
            return World.DONE;
        }
        return refused;
    }

    String removeContact(Person actor, Move move) {
        Optional<World.AContact> contact = world.contact(move);
        String refused =
                rights.customerStep(actor, contact.map(found -> world.customers.get(found.customer)), "contact");
        if (refused.isEmpty() && world.customers.get(contact.orElseThrow().customer).retired) {
            return "rejected CUSTOMER_RETIRED";
        }
        if (refused.isEmpty()) {
            contact.orElseThrow().gone = true;
            contact.orElseThrow().events++;
            return World.DONE;
        }
        return refused;
    }

    String order(Move move) {
        int customer = move.other();
        if (world.customer(customer).filter(found -> found.imported).isEmpty()) {
            return "invalid rows[0].customer UNKNOWN";
        }
        int number = move.target();
        int day = move.value() % 3;
        String status = World.STATUSES.get(move.value() / 3 % 3);
        World.AnOrder order = world.orders.get(number);
        if (order == null) {
            world.orders.put(number, new World.AnOrder(customer, day, status));
        } else if (order.customer != customer || order.day != day || !order.status.equals(status)) {
            order.customer = customer;
            order.day = day;
            order.status = status;
            order.events++;
        }
        return World.DONE;
    }
}
