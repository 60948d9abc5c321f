package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.sequence.Records.ACustomer;
import io.crmkit.core.sequence.Records.AnOrder;
import java.util.function.Predicate;

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
        return switch (move.attempt()) {
            case ORDER_AGAIN -> again(move);
            case REVISE_ORDER -> world.orders.isEmpty() ? order(move.as(Attempt.ORDER)) : revision(move);
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
                ? settling.fitting(move.as(Attempt.DETERMINE))
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
                ? settling.fitting(move.as(Attempt.ENTER_CUSTOMER))
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

    /** One thing about a known order is changed, or nothing: mostly of one where that matters. */
    private Move revision(Move move) {
        return switch (move.value() % 8) {
            case 0, 1 -> same(move, this::isPending).with(OrderRow.alone("PAID"));
            case 2 -> same(move, order -> true).with(move.more() % OrderRow.STATUSES.size());
            case 3 -> same(move, this::isRecent).with(OrderRow.alone("CANCELLED"));
            case 4 -> same(move, order -> true).worth(day(move.worth(move.value() / 8)));
            case 5, 6 -> {
                Move same = same(move, this::isRecent);
                yield same.settled(move.person(), same.target(), orderer(move, same.other()));
            }
            default -> same(move, order -> true);
        };
    }

    /** A known order as it is: one that fits, if there is one. */
    private Move same(Move move, Predicate<AnOrder> fits) {
        int fitting = Settling.pick(move.target(), world.orders, fits);
        AnOrder order = world.orders.get(fitting < 0 ? move.target() % world.orders.size() : fitting);
        return move.settled(move.person(), order.number, order.customer)
                .worth(order.day)
                .with(OrderRow.alone(order.status));
    }

    private boolean isRecent(AnOrder order) {
        return world.terms.qualifies(order.status) && order.day >= ClockSettling.cutoff(world);
    }

    private boolean isPending(AnOrder order) {
        return !world.terms.qualifies(order.status) && isMissed(world.customers.get(order.customer));
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
