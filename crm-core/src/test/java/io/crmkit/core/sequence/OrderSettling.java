package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Type;
import io.crmkit.core.sequence.Records.ACustomer;
import io.crmkit.core.sequence.Records.AnOrder;

/** Which orders are imported: of whom, of which day, in which status. */
final class OrderSettling {
    private final World world;
    private final Settling settling;

    OrderSettling(World world, Settling settling) {
        this.world = world;
        this.settling = settling;
    }

    Move plain(Move move) {
        return move.settled(
                        move.person(),
                        move.target() % OrderRow.ORDERS,
                        Move.index(move.other(), world.customers.size()))
                .worth(day(move));
    }

    Move fitting(Move move) {
        return switch (move.type()) {
            case ORDER_AGAIN -> again(move);
            case REVISE_ORDER -> world.orders.isEmpty() ? order(move.as(Type.ORDER)) : revision(move);
            default -> order(move);
        };
    }

    /** Of a lost customer, or now and then of one that was retired when lost, mostly late enough for a win back. */
    private Move again(Move move) {
        int retired = lost("RETIRED", move);
        int lost = retired >= 0 && move.target() % 3 == 0 ? retired : lost("LOST", move);
        int early = move.value() % 4 == 0 ? 1 : 0;
        int day = move.value() % 2 == 0 ? ClockSettling.cutoff(world) - early : ClockSettling.day(world);
        return lost < 0
                ? settling.fitting(move.as(Type.DETERMINE))
                : move.settled(move.person(), move.target() % OrderRow.ORDERS, lost)
                        .worth(day);
    }

    private int lost(String status, Move move) {
        return Settling.pick(
                move.other(),
                world.customers,
                found -> found.imported && found.status.equals(status) && wasLost(found));
    }

    private Move order(Move move) {
        int customer = orderer(move, -1);
        return customer < 0
                ? settling.fitting(move.as(Type.ENTER_CUSTOMER))
                : move.settled(move.person(), move.target() % OrderRow.ORDERS, customer)
                        .worth(day(move));
    }

    /** Two in three times another customer who was warned of or lost, if there is one. */
    private int orderer(Move move, int but) {
        int missed = Settling.pick(
                move.other(),
                world.customers,
                found -> found.imported && isMissed(found) && world.customers.indexOf(found) != but);
        int any = Settling.pick(move.other(), world.customers, found -> found.imported);
        return missed >= 0 && move.target() % 3 > 0 ? missed : any;
    }

    private boolean wasLost(ACustomer customer) {
        return world.cases.stream()
                .anyMatch(
                        found -> found.status.equals("DETERMINED") && world.customers.get(found.customer) == customer);
    }

    private boolean isMissed(ACustomer customer) {
        return customer.status.equals("LOST") || world.openCases(world.customers.indexOf(customer)) > 0;
    }

    /** One thing about a known order is changed, or nothing. */
    private Move revision(Move move) {
        boolean passedOn = move.value() % 6 == 3 || move.value() % 6 == 4;
        int fresh = Settling.pick(
                move.target(),
                world.orders,
                found -> world.terms.qualifies(found.status) && found.day >= ClockSettling.cutoff(world));
        AnOrder order = world.orders.get(passedOn && fresh >= 0 ? fresh : move.target() % world.orders.size());
        Move same = move.settled(move.person(), order.number, order.customer)
                .worth(order.day)
                .with(OrderRow.alone(order.status));
        return switch (move.value() % 6) {
            case 0 -> same.with(move.more() % OrderRow.STATUSES.size());
            case 1 -> same.with(OrderRow.alone("CANCELLED"));
            case 2 -> same.worth(day(move.worth(move.value() / 6)));
            case 3, 4 -> same.settled(move.person(), order.number, orderer(move, order.customer));
            default -> same;
        };
    }

    /** Today, or about the first day that is recent, or long ago, or tomorrow. */
    private int day(Move move) {
        int today = ClockSettling.day(world);
        int cutoff = ClockSettling.cutoff(world);
        return switch (move.value() % 7) {
            case 0 -> today;
            case 1 -> cutoff - 1;
            case 2 -> cutoff;
            case 3 -> cutoff + 1;
            case 4 -> today - move.value();
            case 5 -> cutoff - 30 - move.value();
            default -> today + 1;
        };
    }
}
