package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ARecord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What becomes of hand-overs: the work of one goes to another, as much at once as a batch holds. */
final class HandOverMoves {
    private static final String HAND_OVER = "user.hand-over";

    private final World world;

    HandOverMoves(World world) {
        this.world = world;
    }

    /** What is handed over at once, by kind of record. */
    private static final class Lot {
        final List<List<? extends ARecord>> byKind = new ArrayList<>();
        final Set<String> permissions = new LinkedHashSet<>();
        boolean complete = true;
        private int room;

        private Lot(int room) {
            this.room = room;
        }

        private <R extends ARecord> void take(List<R> all, String permission, Predicate<R> belongs) {
            List<R> found = all.stream()
                    .filter(record -> !record.gone && belongs.test(record))
                    .toList();
            complete &= found.size() <= room;
            List<R> taken = found.subList(0, Math.min(room, found.size()));
            room -= taken.size();
            // All that is left must be theirs to do who takes over, not this batch alone.
            if (!found.isEmpty()) {
                permissions.add(permission);
            }
            byKind.add(taken);
        }
    }

    private Lot lot(Person from) {
        Lot lot = new Lot(world.flaw == Flaw.HAND_OVER_KNOWS_NO_BATCH ? 500 : world.terms.handOver());
        lot.take(world.customers, "customer.edit", customer -> customer.manager == from);
        lot.take(world.chances, "chance.develop", chance -> chance.is("DEVELOPING") && chance.assignee == from);
        lot.take(
                world.requests,
                "service.process",
                request -> request.assignee == from
                        && (!request.is("ARCHIVED") || world.flaw == Flaw.ARCHIVED_REQUEST_IS_HANDED_OVER));
        lot.take(
                world.activities,
                "activity.keep",
                activity -> activity.responsible == from
                        && (activity.status.equals("PLANNED") || world.flaw == Flaw.DONE_ACTIVITY_IS_HANDED_OVER));
        return lot;
    }

    /** What is to be done about the loss of a customer, whoever it names; nothing of other records. */
    private List<Records.ACase> openCases(ARecord record) {
        return world.cases.stream()
                .filter(lossCase -> !lossCase.gone && lossCase.isOpen())
                .filter(lossCase -> world.customers.get(lossCase.customer) == record)
                .filter(lossCase -> world.flaw != Flaw.CASES_STAY_BEHIND)
                .toList();
    }

    String handOver(Person actor, Move move) {
        Optional<Person> from = World.person(move.target());
        Optional<Person> to = World.person(move.other());
        String refused = Rights.first(
                () -> world.staff.granted(actor, HAND_OVER),
                () -> Rights.found(
                        from.filter(found -> world.staff.reaches(actor, "user.read", found))
                                .isPresent(),
                        "user"),
                () -> Rights.reached(world.staff.reaches(actor, HAND_OVER, from.orElseThrow()), HAND_OVER),
                () -> from.equals(to) || to.equals(Optional.of(actor))
                        ? "invalid to NOT_ELIGIBLE"
                        : world.staff.eligible(
                                actor,
                                to,
                                "to",
                                lot(from.orElseThrow()).permissions.toArray(String[]::new)));
        if (!refused.isEmpty()) {
            return refused;
        }
        Lot lot = lot(from.orElseThrow());
        int cases = 0;
        for (List<? extends ARecord> taken : lot.byKind) {
            for (ARecord record : taken) {
                move(record, to.orElseThrow(), actor);
                for (Records.ACase lossCase : openCases(record)) {
                    move(lossCase, to.orElseThrow(), actor);
                    cases++;
                }
            }
        }
        world.leaver = lot.complete ? Optional.empty() : from;
        List<Integer> counts =
                new ArrayList<>(lot.byKind.stream().map(List::size).toList());
        counts.add(cases);
        return Lines.handedOver(counts, lot.complete);
    }

    private void move(ARecord record, Person to, Person actor) {
        String status = "";
        if (record instanceof Records.ACustomer customer) {
            customer.manager = to;
        } else if (record instanceof Records.AChance chance) {
            chance.assignee = to;
            chance.assigned = world.flaw == Flaw.HAND_OVER_KEEPS_THE_TIME ? chance.assigned : world.now();
            status = chance.status;
        } else if (record instanceof Records.ARequest request) {
            request.assignee = to;
            boolean renewed = request.is("ASSIGNED") || world.flaw == Flaw.HANDED_OVER_WHEN_HANDLED;
            request.assigned = renewed ? world.now() : request.assigned;
            status = request.status;
        } else if (record instanceof Records.AnActivity activity) {
            activity.responsible = to;
            status = activity.status;
        } else if (record instanceof Records.ACase lossCase) {
            lossCase.manager = to;
            status = lossCase.status;
        }
        world.tell(record, "HAND_OVER", status, status, actor.user());
    }
}
