package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.AContact;
import io.crmkit.core.sequence.Records.ACustomer;
import java.util.Optional;
import java.util.function.Supplier;

/** What becomes of moves on customers and contacts. */
final class CustomerMoves {
    private final World world;

    CustomerMoves(World world) {
        this.world = world;
    }

    String enter(Person actor, Move move) {
        int name = World.name(move.value());
        String refused = Rights.first(
                () -> world.staff.granted(actor, "customer.create"),
                () -> world.usable(Words.Vocabulary.REGION, Words.region(move), "details.region"),
                () -> taken(name, Optional.empty()));
        if (!refused.isEmpty()) {
            return refused;
        }
        ACustomer customer = new ACustomer(actor, name, true, world.today(), world.nextNumber());
        customer.region = Words.region(move);
        world.customers.add(customer);
        world.tell(customer, "CREATE", "", customer.status, actor.user());
        return World.DONE;
    }

    /** What the host says of a customer: who is in charge, how it is written, since when it is one. */
    String importOne(Move move) {
        int name = World.name(move.value());
        Optional<ACustomer> known = world.customer(move.target());
        Optional<Person> manager = World.person(move.other());
        boolean stays = manager.isPresent() && known.map(found -> found.manager).equals(manager);
        boolean gone = manager.filter(found -> !world.staff.isActive(found)).isPresent()
                && !stays
                && world.flaw != Flaw.INACTIVE_IS_GIVEN_WORK;
        String region = Words.region(move);
        String refused = Rights.faults(
                keptRegion(known, region) ? "" : region(region, "rows[0].details.region"),
                Rights.known(manager.isPresent(), "rows[0].manager", "UNKNOWN"),
                Rights.known(!gone, "rows[0].manager", "NOT_ELIGIBLE"),
                Rights.known(taken(name, known).isEmpty(), "rows[0].details.name", "TAKEN"));
        if (!refused.isEmpty()) {
            return refused;
        }
        Optional<Integer> since = move.more() < 0 ? Optional.empty() : Optional.of(move.more());
        if (known.isEmpty()) {
            ACustomer customer =
                    new ACustomer(manager.orElseThrow(), name, true, since.orElse(world.today()), world.nextNumber());
            customer.region = region;
            world.customers.add(customer);
            world.tell(customer, "IMPORT_CUSTOMERS", "", customer.status, World.HOST);
        } else {
            ACustomer customer = known.get();
            boolean same = stays
                    && customer.name == name
                    && customer.region.equals(region)
                    && since.orElse(customer.since) == customer.since;
            customer.manager = manager.orElseThrow();
            customer.name = name;
            customer.region = region;
            customer.since = since.orElse(customer.since);
            if (!same) {
                world.tell(customer, "IMPORT_CUSTOMERS", World.HOST);
            }
        }
        return World.DONE;
    }

    String edit(Person actor, Move move) {
        int name = World.name(move.value());
        String refused = Rights.first(
                () -> kept(actor, move.target(), "customer", () -> {
                    boolean kept = keptRegion(world.customer(move.target()), Words.region(move));
                    return kept ? "" : region(Words.region(move), "details.region");
                }),
                () -> taken(name, world.customer(move.target())));
        if (!refused.isEmpty()) {
            return refused;
        }
        ACustomer customer = world.customers.get(move.target());
        customer.name = name;
        customer.region = Words.region(move);
        world.tell(customer, "EDIT", actor.user());
        return World.DONE;
    }

    String retire(Person actor, Move move) {
        String refused = Rights.first(
                () -> kept(actor, move.target(), "customer", () -> ""),
                () -> hasOpenWork(move.target()) ? "rejected CUSTOMER_HAS_OPEN_WORK" : "");
        if (!refused.isEmpty()) {
            return refused;
        }
        ACustomer customer = world.customers.get(move.target());
        String before = customer.status;
        customer.status = "RETIRED";
        world.tell(customer, "RETIRE", before, customer.status, actor.user());
        return World.DONE;
    }

    private boolean hasOpenWork(int customer) {
        return (world.customers.get(customer).open > 0 && world.flaw != Flaw.OPEN_WORK_DOES_NOT_BIND)
                || (world.openRequests(customer) > 0 && world.flaw != Flaw.RETIRED_WITH_OPEN_REQUEST)
                || (world.openCases(customer) > 0 && world.flaw != Flaw.RETIRED_WITH_OPEN_CASE);
    }

    String addContact(Person actor, Move move) {
        String refused = kept(actor, move.target(), "customer", () -> "");
        if (!refused.isEmpty()) {
            return refused;
        }
        AContact contact = new AContact(move.target(), "contact " + move.value());
        world.contacts.add(contact);
        world.tell(contact, "ADD_CONTACT", actor.user());
        return World.DONE;
    }

    String editContact(Person actor, Move move) {
        Optional<AContact> contact = World.there(world.contacts, move.target());
        String refused = kept(actor, contact.map(found -> found.customer).orElse(-1), "contact", () -> "");
        if (!refused.isEmpty()) {
            return refused;
        }
        contact.orElseThrow().name = "contact " + move.value();
        world.tell(contact.orElseThrow(), "EDIT_CONTACT", actor.user());
        return World.DONE;
    }

    String removeContact(Person actor, Move move) {
        Optional<AContact> contact = World.there(world.contacts, move.target());
        String refused = kept(actor, contact.map(found -> found.customer).orElse(-1), "contact", () -> "");
        if (!refused.isEmpty()) {
            return refused;
        }
        contact.orElseThrow().gone = true;
        world.tell(contact.orElseThrow(), "REMOVE_CONTACT", actor.user());
        return World.DONE;
    }

    /** Why an actor may not keep a customer, or a contact of it. */
    private String kept(Person actor, int customer, String kind, Supplier<String> fault) {
        return Rights.first(
                () -> world.staff.granted(actor, "customer.edit"),
                () -> Rights.found(world.seesCustomer(actor, customer), kind),
                () -> Rights.reached(
                        world.staff.reaches(actor, "customer.edit", world.manager(customer)), "customer.edit"),
                fault,
                () -> world.customers.get(customer).isRetired() && !forgives(kind) ? "rejected CUSTOMER_RETIRED" : "");
    }

    private boolean forgives(String kind) {
        return kind.equals("contact") && world.flaw == Flaw.RETIRED_KEEPS_CONTACTS;
    }

    /** Whether a customer has a region already, so that it may stay even if it was retired. */
    private boolean keptRegion(Optional<ACustomer> customer, String region) {
        return customer.filter(found -> found.region.equals(region)).isPresent()
                && world.flaw != Flaw.RETIRED_VALUE_CANNOT_STAY;
    }

    private String region(String region, String field) {
        return world.usable(Words.Vocabulary.REGION, region, field);
    }

    private String taken(int name, Optional<ACustomer> self) {
        int owner = world.owner(name);
        boolean free = owner < 0
                || self.filter(found -> found == world.customers.get(owner)).isPresent();
        return free ? "" : "rejected CUSTOMER_NAME_TAKEN";
    }
}
