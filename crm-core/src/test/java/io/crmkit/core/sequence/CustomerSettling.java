package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.sequence.Records.ACustomer;
import java.util.stream.IntStream;

/** What fitting moves on customers and contacts are made on, and by whom; what the host says of customers. */
final class CustomerSettling {
    private final World world;

    CustomerSettling(World world) {
        this.world = world;
    }

    Move fitting(Move move) {
        return switch (move.attempt()) {
            case ENTER_CUSTOMER ->
                move.settled(World.PEOPLE.get(Settling.representative(move.other())), -1, -1)
                        .worth(fresh(move));
            case IMPORT_CUSTOMER -> fittingImport(move);
            case EDIT_CONTACT, REMOVE_CONTACT -> {
                int contact = Settling.pick(move.target(), world.contacts, found -> !found.gone);
                yield contact < 0
                        ? fitting(move.as(Attempt.ADD_CONTACT))
                        : move.settled(world.customers.get(world.contacts.get(contact).customer).manager, contact, -1);
            }
            default -> {
                // A third of those to retire are lost, if any is.
                int lost = Settling.pick(move.target(), world.customers, found -> found.status.equals("LOST"));
                int kept = Settling.pick(move.target(), world.customers, this::hasRetiredRegion);
                int any = move.attempt() == Attempt.EDIT_CUSTOMER && kept >= 0 && move.value() % 4 > 0
                        ? kept
                        : Settling.pick(move.target(), world.customers, found -> true);
                int customer = move.attempt() == Attempt.RETIRE && lost >= 0 && move.value() % 3 == 0 ? lost : any;
                yield customer < 0
                        ? fitting(move.as(Attempt.ENTER_CUSTOMER))
                        : region(move, customer).settled(world.customers.get(customer).manager, customer, -1);
            }
        };
    }

    /** Half of the time a new customer, half of the time one that is handed over. */
    private Move fittingImport(Move move) {
        int manager = Settling.representative(move.other());
        int retired = Settling.pick(move.target(), world.customers, found -> found.imported && hasRetiredRegion(found));
        int known = retired >= 0 ? retired : Settling.pick(move.target(), world.customers, found -> found.imported);
        if (known < 0 || (retired < 0 && move.value() % 2 == 0)) {
            return move.settled(move.person(), world.customers.size(), manager)
                    .worth(fresh(move))
                    .with(since(move));
        }
        return move.settled(move.person(), known, manager)
                .worth(Words.named(
                        world.customers.get(known).name,
                        move.target() % 4 == 0 ? Words.region(move) : world.customers.get(known).region))
                .with(move.more() % 3 == 0 ? since(move) : -1);
    }

    Move plainImport(Move move) {
        int known = Settling.pick(move.target(), world.customers, found -> found.imported);
        return move.settled(
                        move.person(),
                        known < 0 || move.value() % 2 == 0 ? world.customers.size() : known,
                        Move.index(move.other(), World.PEOPLE.size()))
                .with(since(move));
    }

    /** Since when it is a customer: mostly about as long as it takes to be warned of; -1 for nothing said. */
    private int since(Move move) {
        int cutoff = ClockSettling.cutoff(world);
        return switch (move.more() % 6) {
            case 0 -> -1;
            case 1 -> cutoff - 1;
            case 2 -> cutoff;
            case 3 -> cutoff + 1;
            default -> cutoff - move.more() * 10;
        };
    }

    private boolean hasRetiredRegion(ACustomer customer) {
        return !customer.region.isEmpty()
                && !world.usable(Words.Vocabulary.REGION, customer.region, "").isEmpty();
    }

    /** Most of those who are edited keep their region. */
    private Move region(Move move, int customer) {
        String region = world.customers.get(customer).region;
        return move.attempt() == Attempt.EDIT_CUSTOMER && !region.isEmpty() && move.more() % 3 > 0
                ? move.worth(Words.named(World.name(move.value()), region))
                : move;
    }

    /** A name that nobody has, and mostly a region that there is. */
    private int fresh(Move move) {
        String usable = Settling.usable(world, Words.Vocabulary.REGION, move.value());
        return Words.named(
                freeName(move.value()), usable.isEmpty() || move.more() % 4 == 3 ? Words.region(move) : usable);
    }

    /** A name that nobody has, if there is one. */
    private int freeName(int number) {
        return IntStream.range(0, World.NAMES.size())
                .map(i -> World.name(i + number))
                .filter(name -> world.owner(name) < 0)
                .findFirst()
                .orElse(World.name(number));
    }
}
