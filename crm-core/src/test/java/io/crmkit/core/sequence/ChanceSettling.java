package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.AChance;

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
            case CREATE -> sourced(move).settled(settling.lead(move, "chance.create"), -1, -1);
            case CREATE_FOR -> {
                int customer = customer(move);
                yield customer < 0
                        ? settling.fitting(move.as(Attempt.ENTER_CUSTOMER))
                        : sourced(move).settled(world.customers.get(customer).manager, -1, customer);
            }
            case EDIT, DELETE -> {
                int retired = Settling.pick(
                        move.target(),
                        world.chances,
                        found -> found.is("UNASSIGNED") && hasRetiredSource(found) && move.attempt() == Attempt.EDIT);
                int chance = retired >= 0 ? retired : in("UNASSIGNED", move);
                if (chance < 0) {
                    yield create(move);
                }
                // Most of those that are edited keep their source.
                AChance known = world.chances.get(chance);
                Move edit = move.settled(known.creator, chance, -1);
                yield move.more() % 3 > 0 ? edit.worth(Words.sourced(move.value(), known.source)) : edit;
            }
            case ASSIGN -> {
                int chance = in("UNASSIGNED", move);
                yield chance < 0
                        ? create(move)
                        : move.settled(
                                settling.lead(move, "chance.assign"), chance, Settling.representative(move.other()));
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
        return chance < 0 ? assign(move) : move.settled(settling.lead(move, "chance.assign"), chance, -1);
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
            case REASSIGN ->
                move.settled(settling.lead(move, "chance.assign"), chance, Settling.another(move, developer));
            case LINK -> move.settled(settling.lead(move, "chance.assign"), chance, customer(move));
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

    private boolean hasRetiredSource(AChance chance) {
        return !world.usable(Words.Vocabulary.SOURCE, chance.source, "").isEmpty();
    }

    /** Mostly from a source that there is, or none. */
    private Move sourced(Move move) {
        String usable = Settling.usable(world, Words.Vocabulary.SOURCE, move.other());
        return Words.source(move).isEmpty() || move.more() % 4 == 3
                ? move
                : move.worth(Words.sourced(move.value(), usable));
    }

    private Move create(Move move) {
        return fitting(move.as(Attempt.CREATE));
    }

    private Move assign(Move move) {
        return fitting(move.as(Attempt.ASSIGN));
    }
}
