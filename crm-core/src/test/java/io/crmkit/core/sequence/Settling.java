package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Turns drawn moves into ones that mean something in a world. */
final class Settling {
    private final World world;
    private final ChanceSettling chances;
    private final CustomerSettling customers;
    private final OrderSettling orders;
    private final ClockSettling clock;
    private final LossSettling losses;
    private final ServiceSettling requests;
    private final ActivitySettling activities;
    private final OfficeSettling office;

    Settling(World world) {
        this.world = world;
        chances = new ChanceSettling(world, this);
        customers = new CustomerSettling(world);
        clock = new ClockSettling(world);
        orders = new OrderSettling(world, this);
        losses = new LossSettling(world, this);
        requests = new ServiceSettling(world, this);
        activities = new ActivitySettling(world, this);
        office = new OfficeSettling(world, this);
    }

    /**
     * The move that a drawn one means by now: with indexes for numbers. A fitting one is made by somebody who may, on
     * something that it can be made on; if there is nothing of the kind, it becomes the one that leads there.
     */
    Move settle(Move move) {
        if (!move.fit()) {
            return plain(move);
        }
        if (world.setback.filter(before -> before.isOver(world)).isPresent() && move.more() % 8 < 7) {
            return takeUp();
        }
        Move fitting = fitting(move);
        // Now and then all fits but the one who tries.
        return move.more() % 8 == 6 ? fitting.by(move.person()) : fitting;
    }

    /** What could not be done before, once. */
    private Move takeUp() {
        Move again = world.setback.orElseThrow().move();
        world.setback = Optional.empty();
        // The number of one who was not let in may have gone to one whom the host does not know.
        return again.attempt() == Move.Attempt.IMPORT_CUSTOMER
                        && world.customer(again.target())
                                .filter(found -> !found.imported)
                                .isPresent()
                ? again.settled(again.person(), world.customers.size(), again.other())
                : again;
    }

    Move fitting(Move move) {
        return switch (move.attempt().area()) {
            case CHANCES, PLANS -> chances.fitting(move);
            case CUSTOMERS -> customers.fitting(move);
            case ORDERS -> orders.fitting(move);
            case TIME -> clock.settle(move);
            case LOSS -> losses.fitting(move);
            case SERVICE -> requests.fitting(move);
            case ACTIVITIES -> activities.fitting(move);
            case RIGHTS, DICTIONARY, HAND_OVER -> office.fitting(move);
        };
    }

    private Move plain(Move move) {
        return switch (move.attempt()) {
            case ADVANCE -> clock.settle(move);
            case ORDER, REVISE_ORDER, ORDER_AGAIN -> orders.plain(move);
            case IMPORT_CUSTOMER -> customers.plainImport(move);
            case PLAN_ACTIVITY, RECORD_ACTIVITY, EDIT_ACTIVITY, COMPLETE_ACTIVITY, REMOVE_ACTIVITY ->
                indexed(move.worth(activities.day(move)));
            case ASSIGN_ROLE,
                    REVOKE_ROLE,
                    ACTIVATE,
                    DEACTIVATE,
                    EDIT_ROLE,
                    ADD_ENTRY,
                    EDIT_ENTRY,
                    RETIRE_ENTRY,
                    RESTORE_ENTRY,
                    HAND_WORK_OVER -> office.plain(move);
            default -> indexed(move);
        };
    }

    private Move indexed(Move move) {
        int targets = switch (move.attempt()) {
            case EDIT_ITEM, REMOVE_ITEM, RECORD -> world.items.size();
            case EDIT_CUSTOMER, RETIRE, ADD_CONTACT, PLAN_ACTIVITY, RECORD_ACTIVITY -> world.customers.size();
            case EDIT_CONTACT, REMOVE_CONTACT -> world.contacts.size();
            case EDIT_ACTIVITY, COMPLETE_ACTIVITY, REMOVE_ACTIVITY -> world.activities.size();
            default ->
                switch (move.attempt().area()) {
                    case SERVICE -> world.requests.size();
                    case LOSS -> world.cases.size();
                    default -> world.chances.size();
                };
        };
        int others = switch (move.attempt()) {
            case ASSIGN, REASSIGN, ASSIGN_REQUEST, REASSIGN_REQUEST, PLAN_ACTIVITY, RECORD_ACTIVITY, EDIT_ACTIVITY ->
                World.PEOPLE.size();
            default -> world.customers.size();
        };
        return move.settled(move.person(), Move.index(move.target(), targets), Move.index(move.other(), others));
    }

    /** One of those that fit; -1 if none does. */
    static <T> int pick(int number, List<T> all, Predicate<T> fits) {
        List<T> fitting = all.stream().filter(fits).toList();
        return fitting.isEmpty() ? -1 : all.indexOf(fitting.get(number % fitting.size()));
    }

    /** A word of a list that can be chosen; empty if there is none. */
    static String usable(World world, Words.Vocabulary list, int number) {
        int entry = pick(number, world.entries, found -> found.list == list && !found.retired);
        return entry < 0 ? "" : world.entries.get(entry).value;
    }

    /** Somebody whose right reaches everything; if there is nobody, somebody who is known for it. */
    Person lead(Move move, String permission) {
        List<Person> leads = World.PEOPLE.stream()
                .filter(person -> world.staff.isActive(person) && world.staff.reachesAll(person, permission))
                .toList();
        return leads.isEmpty() ? Person.LENA : leads.get(move.more() % leads.size());
    }

    /** The index of one of those who may be given work. */
    static int representative(int number) {
        return World.PEOPLE.indexOf(World.REPRESENTATIVES.get(number % World.REPRESENTATIVES.size()));
    }

    /** Mostly the index of one of those who may be given work other than one; now and then of that one. */
    static int another(Move move, Person than) {
        int first = representative(move.other());
        return World.PEOPLE.get(first) == than && move.more() % 6 > 0 ? representative(move.other() + 1) : first;
    }
}
