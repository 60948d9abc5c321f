package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ARequest;
import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of moves on service requests. */
final class ServiceMoves {
    private final World world;
    private final ServiceRights rights;

    ServiceMoves(World world) {
        this.world = world;
        this.rights = new ServiceRights(world);
    }

    String create(Person actor, Move move) {
        boolean usable = world.seesCustomer(actor, move.other())
                && !world.customers.get(move.other()).isRetired();
        String ticket = Words.ticket(move);
        boolean taken = world.requests.stream()
                .anyMatch(found -> !found.gone && !ticket.isEmpty() && found.ticket.equals(ticket));
        String refused = Rights.first(
                () -> world.staff.granted(actor, "service.create"),
                () -> Rights.faults(
                        Rights.known(usable, "customer", "UNKNOWN"),
                        world.usable(Words.Vocabulary.SERVICE_TYPE, Words.serviceType(move), "type")),
                () -> taken ? "rejected KEY_TAKEN" : "");
        if (!refused.isEmpty()) {
            return refused;
        }
        ARequest request =
                new ARequest(move.other(), actor, world.signed(actor), Words.serviceType(move), ticket, world.today());
        request.become("CREATED", world.minute());
        world.requests.add(request);
        world.tell(request, "CREATE", "", request.status, actor.user());
        return World.DONE;
    }

    String delete(Person actor, Move move) {
        return step(actor, move, "DELETE", "", request -> {
            request.gone = true;
            tell(request, "DELETE", "", actor);
        });
    }

    String assign(Person actor, Move move) {
        Optional<Person> to = World.person(move.other());
        return step(actor, move, "ASSIGN", world.staff.eligible(actor, to, "assignee", "service.process"), request -> {
            give(request, to.orElseThrow());
            tell(request, "ASSIGN", "ASSIGNED", actor);
        });
    }

    String reassign(Person actor, Move move) {
        Optional<Person> to = World.person(move.other());
        boolean same = World.there(world.requests, move.target())
                .filter(request -> request.assignee != null && to.equals(Optional.of(request.assignee)))
                .isPresent();
        String fault =
                same ? "invalid assignee NOT_ELIGIBLE" : world.staff.eligible(actor, to, "assignee", "service.process");
        return step(actor, move, "REASSIGN", fault, request -> {
            give(request, to.orElseThrow());
            tell(request, "REASSIGN", "ASSIGNED", actor);
        });
    }

    private void give(ARequest request, Person to) {
        request.assignee = to;
        request.assigned = world.now();
    }

    String process(Person actor, Move move) {
        return step(actor, move, "PROCESS", "", request -> {
            request.handling = "did " + move.value() + " by " + world.signed(actor);
            tell(request, "PROCESS", "PROCESSED", actor);
        });
    }

    String feedback(Person actor, Move move) {
        return step(actor, move, "FEEDBACK", "", request -> {
            int least = world.terms.threshold() + (world.flaw == Flaw.THRESHOLD_IS_NOT_ENOUGH ? 1 : 0);
            if (Words.satisfaction(move) >= least) {
                praised(request, move, actor);
            } else {
                returned(request, actor);
            }
        });
    }

    private void praised(ARequest request, Move move, Person actor) {
        request.feedback = Words.satisfaction(move) + " by " + world.signed(actor);
        tell(request, "FEEDBACK", "FED_BACK", actor);
        if (world.terms.archive() && world.flaw == Flaw.ARCHIVE_UNTOLD) {
            request.become("ARCHIVED", world.minute());
            request.archived = world.now();
        } else if (world.terms.archive()) {
            tell(request, "ARCHIVE", "ARCHIVED", actor);
        }
    }

    private void returned(ARequest request, Person actor) {
        request.handling = "";
        request.rework += world.flaw == Flaw.REWORK_NOT_COUNTED ? 0 : 1;
        if (world.flaw == Flaw.RETURN_FORGETS_ASSIGNEE) {
            request.assignee = request.creator;
        }
        tell(request, "RETURN", "ASSIGNED", actor);
    }

    String archive(Person actor, Move move) {
        return step(actor, move, "ARCHIVE", "", request -> tell(request, "ARCHIVE", "ARCHIVED", actor));
    }

    private String step(Person actor, Move move, String step, String fault, Consumer<ARequest> change) {
        Optional<ARequest> request = World.there(world.requests, move.target());
        String refused = rights.refusal(actor, step, request, fault);
        if (!refused.isEmpty()) {
            return refused;
        }
        change.accept(request.orElseThrow());
        return World.DONE;
    }

    private void tell(ARequest request, String step, String to, Person actor) {
        String before = request.status;
        request.become(to, world.minute());
        request.archived = to.equals("ARCHIVED") ? world.now() : "";
        world.tell(request, step, before, to, actor.user());
    }
}
