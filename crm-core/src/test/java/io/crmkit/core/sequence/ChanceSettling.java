package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.sequence.Move.Person;

/** What fitting moves on chances and plans are made on, and by whom. */
final class ChanceSettling {
    private final World world;
    private final Settling settling;
    private final ChanceRights rights;

    ChanceSettling(World world, Settling settling) {
        this.world = world;
        this.settling = settling;
        this.rights = new ChanceRights(world);
    }

    Move fitting(Move move) {
        return switch (move.attempt()) {
            case CREATE -> move.settled(Person.ROLF, -1, -1);
            case CREATE_FOR -> {
                int customer = customer(move);
                yield customer < 0
                        ? settling.fitting(move.as(Attempt.ENTER_CUSTOMER))
                        : move.settled(world.customers.get(customer).manager, -1, customer);
            }
            case EDIT, DELETE -> {
                int chance = in("UNASSIGNED", move);
                yield chance < 0 ? create(move) : move.settled(world.chances.get(chance).creator, chance, -1);
            }
            case ASSIGN -> {
                int chance = in("UNASSIGNED", move);
                yield chance < 0
                        ? create(move)
                        : move.settled(Person.LENA, chance, Settling.representative(move.other()));
            }
            case UNASSIGN -> unassign(move);
            case EDIT_ITEM, REMOVE_ITEM, RECORD -> item(move);
            default -> {
                int chance = in("DEVELOPING", move);
                yield chance < 0 ? assign(move) : developing(move, chance);
            }
        };
    }

    /** Mostly of one that was worked on, which would otherwise be rare. */
    private Move unassign(Move move) {
        int worked =
                Settling.pick(move.target(), world.chances, found -> found.is("DEVELOPING") && rights.isWorked(found));
        int chance = worked >= 0 && move.other() % 3 > 0 ? worked : in("DEVELOPING", move);
        if (worked < 0 && move.other() % 2 == 0) {
            return fitting(move.as(Attempt.RECORD));
        }
        return chance < 0 ? assign(move) : move.settled(Person.LENA, chance, -1);
    }

    private Move item(Move move) {
        // Two in three times one without a result, as there must be one for most of these.
        int fresh = Settling.pick(
                move.target(),
                world.items,
                found -> !found.gone
                        && found.result.isEmpty()
                        && world.chances.get(found.chance).is("DEVELOPING"));
        int any = Settling.pick(
                move.target(),
                world.items,
                found -> !found.gone && world.chances.get(found.chance).is("DEVELOPING"));
        int item = fresh >= 0 && move.other() % 3 > 0 ? fresh : any;
        return item < 0
                ? fitting(move.as(Attempt.ADD_ITEM))
                : move.settled(world.chances.get(world.items.get(item).chance).developer(), item, -1);
    }

    private Move developing(Move move, int chance) {
        Person developer = world.chances.get(chance).developer();
        return switch (move.attempt()) {
            case REASSIGN -> move.settled(Person.LENA, chance, Settling.another(move, developer));
            case LINK -> move.settled(Person.LENA, chance, customer(move));
            case WIN_INTO -> {
                int own = Settling.pick(move.other(), world.customers, found -> found.manager == developer);
                yield (own < 0 ? move.as(Attempt.WIN) : move).settled(developer, chance, own);
            }
            default -> move.settled(developer, chance, -1);
        };
    }

    /** A customer; if there are retired ones, in a third of the cases one of those. */
    private int customer(Move move) {
        boolean retired = move.value() % 3 == 0 && world.customers.stream().anyMatch(Records.ACustomer::isRetired);
        return Settling.pick(move.other(), world.customers, found -> found.isRetired() == retired);
    }

    /** One in a status; now and then in another one. */
    private int in(String status, Move move) {
        return Settling.pick(
                move.target(), world.chances, found -> found.is(status) || (!found.gone && move.more() % 8 == 7));
    }

    private Move create(Move move) {
        return fitting(move.as(Attempt.CREATE));
    }

    private Move assign(Move move) {
        return fitting(move.as(Attempt.ASSIGN));
    }
}
