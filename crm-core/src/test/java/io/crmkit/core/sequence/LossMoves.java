package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ACase;
import io.crmkit.core.sequence.Records.ACustomer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What becomes of customers who do not order, of moves on their loss cases, and of orders that arrive after all. */
final class LossMoves {
    private final World world;
    private final LossRights rights;

    LossMoves(World world) {
        this.world = world;
        this.rights = new LossRights(world);
    }

    String scanByHand(Person actor) {
        return world.staff.granted(actor, "loss.scan");
    }

    /** Warns of those who were silent longest, as many as a batch holds; who never ordered comes before all days. */
    String scan() {
        List<Integer> quiet = IntStream.range(0, world.customers.size())
                .filter(this::isQuiet)
                .boxed()
                .sorted(Comparator.comparing(index -> world.flaw == Flaw.SCAN_FOLLOWS_IDS
                        ? 0
                        : world.lastOrder(index).orElse(Integer.MIN_VALUE)))
                .limit(world.terms.batch())
                .toList();
        quiet.forEach(this::warn);
        return Lines.scan(quiet.size(), quiet.size() == world.terms.batch() && world.flaw != Flaw.FULL_BATCH_ENDS_SCAN);
    }

    /** Whether nothing was heard of a customer for longer than the window. */
    boolean isQuiet(int index) {
        ACustomer customer = world.customers.get(index);
        int cutoff = world.cutoff();
        boolean active = customer.status.equals("ACTIVE")
                || (customer.status.equals("LOST") && world.flaw == Flaw.LOST_CUSTOMER_WARNED_OF);
        boolean free = world.openCases(index) == 0 || world.flaw == Flaw.CASE_OPENED_TWICE;
        boolean first =
                world.flaw != Flaw.WARNED_OF_ONCE_ONLY || world.cases.stream().noneMatch(old -> old.customer == index);
        int latestSince = cutoff - (world.flaw == Flaw.CUSTOMER_AT_THE_LIMIT_IS_WARNED_OF ? 0 : 1);
        int latestOrder = cutoff - (world.flaw == Flaw.ORDER_AT_THE_LIMIT_IS_OLD ? 0 : 1);
        return active
                && free
                && first
                && customer.since <= latestSince
                && world.lastOrder(index).filter(day -> day > latestOrder).isEmpty();
    }

    private void warn(int index) {
        ACustomer customer = world.customers.get(index);
        ACase lossCase = new ACase(
                index, customer.manager, world.terms.window(), world.today(), world.now(), world.lastOrder(index));
        world.cases.add(lossCase);
        world.tell(lossCase, "WARN", "", lossCase.status, World.HOST);
    }

    String suspend(Person actor, Move move) {
        Optional<ACase> lossCase = World.there(world.cases, move.target());
        String refused = rights.refusal(actor, "SUSPEND", lossCase, "");
        if (!refused.isEmpty()) {
            return refused;
        }
        if (world.flaw == Flaw.MEASURES_OVERWRITTEN) {
            lossCase.orElseThrow().measures.clear();
        }
        lossCase.orElseThrow().measures.add("call " + move.value() + " by " + world.signed(actor));
        step(lossCase.orElseThrow(), "SUSPEND", "SUSPENDED", actor.user());
        return World.DONE;
    }

    String determine(Person actor, Move move) {
        Optional<ACase> found = World.there(world.cases, move.target());
        String fault = Rights.known(!Words.isStrange(move), "reasonClass", "NOT_IN_DICTIONARY");
        String refused = rights.refusal(actor, "DETERMINE", found, fault);
        if (!refused.isEmpty()) {
            return refused;
        }
        ACase lossCase = found.orElseThrow();
        ACustomer customer = world.customers.get(lossCase.customer);
        lossCase.reason = Words.lossReason(move) + ": because " + move.value();
        lossCase.lostOn = Optional.of(world.today());
        step(lossCase, "DETERMINE", "DETERMINED", actor.user());
        if (world.flaw != Flaw.DETERMINED_CUSTOMER_STAYS_ACTIVE) {
            customer.status = "LOST";
        }
        world.tell(customer, "DETERMINE", "ACTIVE", "LOST", actor.user());
        return World.DONE;
    }

    String recover(Person actor, Move move) {
        Optional<ACase> lossCase = World.there(world.cases, move.target());
        String refused = rights.refusal(actor, "RECOVER", lossCase, "");
        if (!refused.isEmpty()) {
            return refused;
        }
        step(lossCase.orElseThrow(), "RECOVER", "RECOVERED", actor.user());
        return World.DONE;
    }

    /** What it sets off that a customer has ordered, most lately on a day. */
    void orderArrived(int index, int day) {
        boolean recent = day >= world.cutoff() || world.flaw == Flaw.OLD_ORDER_ARRIVES;
        Optional<ACase> last =
                world.cases.stream().filter(found -> found.customer == index).reduce((before, after) -> after);
        if (!rights.recovers() || !recent || last.isEmpty()) {
            return;
        }
        ACustomer customer = world.customers.get(index);
        boolean lost = customer.status.equals("LOST")
                || (customer.status.equals("RETIRED") && world.flaw == Flaw.RETIRED_IS_WON_BACK);
        if (last.get().isOpen()) {
            step(last.get(), "RECOVER", "RECOVERED", World.HOST);
        } else if (lost && last.get().status.equals("DETERMINED") && world.flaw != Flaw.NO_WIN_BACK) {
            customer.status = "ACTIVE";
            world.tell(last.get(), "WIN_BACK", "DETERMINED", "DETERMINED", World.HOST);
            if (world.flaw != Flaw.WIN_BACK_UNTOLD) {
                world.tell(customer, "WIN_BACK", "LOST", "ACTIVE", World.HOST);
            }
        }
    }

    private void step(ACase lossCase, String step, String to, String actor) {
        String before = lossCase.status;
        lossCase.status = to;
        lossCase.closed = lossCase.isOpen() ? "" : world.now();
        lossCase.manager = world.customers.get(lossCase.customer).manager;
        world.tell(lossCase, step, before, to, actor);
    }
}
