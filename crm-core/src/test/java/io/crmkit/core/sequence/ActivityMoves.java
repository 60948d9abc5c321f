package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.AnActivity;
import java.util.Optional;
import java.util.function.Supplier;

/** What becomes of moves on activities. */
final class ActivityMoves {
    private static final String KEEP = "activity.keep";

    private final World world;

    ActivityMoves(World world) {
        this.world = world;
    }

    String plan(Person actor, Move move) {
        return add(actor, move, "PLAN", "PLANNED");
    }

    String record(Person actor, Move move) {
        return add(actor, move, "RECORD", "DONE");
    }

    private String add(Person actor, Move move, String step, String status) {
        Optional<Person> named = Words.responsible(move);
        String refused = Rights.first(
                () -> world.staff.granted(actor, KEEP),
                () -> Rights.found(world.seesCustomer(actor, move.target()), "customer"),
                () -> Rights.reached(world.staff.reaches(actor, KEEP, world.manager(move.target())), KEEP),
                () -> Rights.faults(
                        status.equals("DONE") ? past(move.value()) : "",
                        Rights.known(!Words.isStrange(move), "details.channel", "NOT_IN_DICTIONARY"),
                        Words.namesResponsible(move)
                                ? world.staff.eligible(actor, named, "details.responsible", KEEP)
                                : ""),
                () -> retired(move.target()));
        if (!refused.isEmpty()) {
            return refused;
        }
        AnActivity activity = new AnActivity(
                move.target(), world.signed(actor), status, move.value(), Words.title(move), named.orElse(actor));
        activity.outcome = status.equals("DONE") ? Words.outcome(move) : "";
        world.activities.add(activity);
        world.tell(activity, step, "", status, actor.user());
        return World.DONE;
    }

    String edit(Person actor, Move move) {
        Optional<AnActivity> found = World.there(world.activities, move.target());
        Optional<Person> named = Words.responsible(move);
        boolean another = Words.namesResponsible(move)
                && !found.map(old -> old.responsible).equals(named);
        String refused = kept(
                actor,
                found,
                () -> Rights.faults(
                        found.orElseThrow().status.equals("DONE") ? past(move.value()) : "",
                        Rights.known(!Words.isStrange(move), "details.channel", "NOT_IN_DICTIONARY"),
                        another ? world.staff.eligible(actor, named, "details.responsible", KEEP) : ""));
        if (!refused.isEmpty()) {
            return refused;
        }
        AnActivity activity = found.orElseThrow();
        activity.day = move.value();
        activity.title = Words.title(move);
        activity.responsible = named.orElse(activity.responsible);
        world.tell(activity, "EDIT", activity.status, activity.status, actor.user());
        return World.DONE;
    }

    String complete(Person actor, Move move) {
        Optional<AnActivity> found = World.there(world.activities, move.target());
        if (world.flaw == Flaw.RESPONSIBLE_MAY_NOT_COMPLETE
                && found.filter(activity -> !world.seesCustomer(actor, activity.customer))
                        .isPresent()) {
            return "denied " + KEEP + " OUT_OF_EXTENT";
        }
        String refused = Rights.first(
                () -> kept(actor, found, () -> past(move.value())),
                () -> found.orElseThrow().status.equals("DONE") ? "rejected ACTIVITY_DONE" : "");
        if (!refused.isEmpty()) {
            return refused;
        }
        AnActivity activity = found.orElseThrow();
        activity.day = move.value();
        activity.status = "DONE";
        activity.outcome = Words.outcome(move);
        world.tell(activity, "COMPLETE", "PLANNED", "DONE", actor.user());
        return World.DONE;
    }

    String remove(Person actor, Move move) {
        Optional<AnActivity> found = World.there(world.activities, move.target());
        String refused = kept(actor, found, () -> "");
        if (!refused.isEmpty()) {
            return refused;
        }
        found.orElseThrow().gone = true;
        world.tell(found.orElseThrow(), "REMOVE", found.orElseThrow().status, "", actor.user());
        return World.DONE;
    }

    /** Why an actor may not go on with an activity. */
    private String kept(Person actor, Optional<AnActivity> activity, Supplier<String> fault) {
        Optional<AnActivity> seen = activity.filter(found -> world.seesActivity(actor, found));
        return Rights.first(
                () -> world.staff.granted(actor, KEEP),
                () -> Rights.found(seen.isPresent(), "activity"),
                () -> Rights.reached(
                        world.staff.reaches(
                                actor,
                                KEEP,
                                world.manager(seen.orElseThrow().customer),
                                seen.orElseThrow().responsible),
                        KEEP),
                fault,
                () -> retired(seen.orElseThrow().customer));
    }

    private String past(int day) {
        int last = world.today() + (world.flaw == Flaw.DONE_TOMORROW ? 1 : 0);
        return Rights.known(day <= last, "date", "OUT_OF_RANGE");
    }

    private String retired(int customer) {
        return world.customers.get(customer).isRetired() && world.flaw != Flaw.RETIRED_TAKES_ACTIVITIES
                ? "rejected CUSTOMER_RETIRED"
                : "";
    }
}
