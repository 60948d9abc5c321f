package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.List;
import java.util.function.Predicate;

/** Turns drawn moves into ones that mean something in a world. */
final class Settling {
    private final World world;

    Settling(World world) {
        this.world = world;
    }

    /**
     * The move that a drawn one means by now: with indexes for numbers. A fitting one is made by somebody who may, on
     * something that it can be made on; if there is nothing of the kind, it becomes the one that leads there.
     */
    Move settle(Move move) {
        return move.fit() ? fitting(move) : plain(move);
    }

    private Move plain(Move move) {
        int targets = switch (move.type()) {
            case EDIT_ITEM, REMOVE_ITEM, RECORD -> world.items.size();
            case EDIT_CUSTOMER, RETIRE, ADD_CONTACT -> world.customers.size();
            case EDIT_CONTACT, REMOVE_CONTACT -> world.contacts.size();
            case ORDER -> World.ORDERS;
            default -> world.chances.size();
        };
        int others = switch (move.type()) {
            case ASSIGN, REASSIGN -> World.PEOPLE.size();
            default -> world.customers.size();
        };
        return settled(move, move.person(), Move.index(move.target(), targets), Move.index(move.other(), others));
    }

    private Move fitting(Move move) {
        return switch (move.type()) {
            case CREATE, ENTER_CUSTOMER -> settled(move, Person.ROLF, -1, -1);
            case CREATE_FOR -> {
                // Retired ones are tried too.
                int customer = pick(move.other(), world.customers, found -> move.value() % 3 == 0 || !found.retired);
                yield customer < 0 ? enter(move) : settled(move, world.customers.get(customer).manager, -1, customer);
            }
            case EDIT, DELETE -> {
                int chance = pick(move.target(), world.chances, found -> World.isIn(found, "UNASSIGNED"));
                yield chance < 0 ? create(move) : settled(move, world.chances.get(chance).creator, chance, -1);
            }
            case ASSIGN -> {
                int chance = pick(move.target(), world.chances, found -> World.isIn(found, "UNASSIGNED"));
                int to = representative(move);
                yield chance < 0 ? create(move) : settled(move, Person.LENA, chance, to);
            }
            case UNASSIGN -> {
                // Half of the time one that was worked on, which would otherwise be rare.
                int worked = pick(
                        move.target(),
                        world.chances,
                        found -> World.isIn(found, "DEVELOPING") && world.isWorked(found));
                int any = pick(move.target(), world.chances, found -> World.isIn(found, "DEVELOPING"));
                int chance = worked >= 0 && move.other() % 2 == 0 ? worked : any;
                yield chance < 0 ? fitting(as(move, Move.Type.ASSIGN)) : settled(move, Person.LENA, chance, -1);
            }
            case REASSIGN, LINK, ADD_ITEM, WIN, WIN_INTO, FAIL -> {
                int chance = pick(move.target(), world.chances, found -> World.isIn(found, "DEVELOPING"));
                yield chance < 0 ? fitting(as(move, Move.Type.ASSIGN)) : developing(move, chance);
            }
            case EDIT_ITEM, REMOVE_ITEM, RECORD -> {
                int item = pick(
                        move.target(),
                        world.items,
                        found -> !found.gone && World.isIn(world.chances.get(found.chance), "DEVELOPING"));
                yield item < 0
                        ? fitting(as(move, Move.Type.ADD_ITEM))
                        : settled(move, World.developer(world.chances.get(world.items.get(item).chance)), item, -1);
            }
            case EDIT_CUSTOMER, RETIRE, ADD_CONTACT -> {
                int customer = pick(move.target(), world.customers, found -> true);
                yield customer < 0 ? enter(move) : settled(move, world.customers.get(customer).manager, customer, -1);
            }
            case EDIT_CONTACT, REMOVE_CONTACT -> {
                int contact = pick(move.target(), world.contacts, found -> !found.gone);
                yield contact < 0
                        ? fitting(as(move, Move.Type.ADD_CONTACT))
                        : settled(move, world.customers.get(world.contacts.get(contact).customer).manager, contact, -1);
            }
            case ORDER -> {
                int customer = pick(move.other(), world.customers, found -> found.imported);
                yield customer < 0 ? enter(move) : settled(move, Person.ROLF, move.target() % World.ORDERS, customer);
            }
        };
    }

    private Move developing(Move move, int chance) {
        Person developer = World.developer(world.chances.get(chance));
        return switch (move.type()) {
            case REASSIGN -> settled(move, Person.LENA, chance, representative(move));
            case LINK ->
                settled(move, Person.LENA, chance, pick(move.other(), world.customers, found -> !found.retired));
            case WIN_INTO ->
                settled(
                        move,
                        developer,
                        chance,
                        pick(move.other(), world.customers, found -> found.manager == developer));
            default -> settled(move, developer, chance, -1);
        };
    }

    /** The index of one of those who may develop chances. */
    private static int representative(Move move) {
        return World.PEOPLE.indexOf(World.REPRESENTATIVES.get(move.other() % World.REPRESENTATIVES.size()));
    }

    private Move create(Move move) {
        return fitting(as(move, Move.Type.CREATE));
    }

    private Move enter(Move move) {
        return fitting(as(move, Move.Type.ENTER_CUSTOMER));
    }

    private static Move as(Move move, Move.Type type) {
        return new Move(type, move.person(), true, move.target(), move.other(), move.value());
    }

    private static Move settled(Move move, Person actor, int target, int other) {
        return new Move(move.type(), actor, false, target, other, move.value());
    }

    private static <T> int pick(int number, List<T> all, Predicate<T> fits) {
        List<T> fitting = all.stream().filter(fits).toList();
        return fitting.isEmpty() ? -1 : all.indexOf(fitting.get(number % fitting.size()));
    }
}
