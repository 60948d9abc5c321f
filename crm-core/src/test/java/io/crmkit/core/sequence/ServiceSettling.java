package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Attempt;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ARequest;

/** On which service requests fitting moves are made, and by whom. */
final class ServiceSettling {
    private final World world;
    private final Settling settling;

    ServiceSettling(World world, Settling settling) {
        this.world = world;
        this.settling = settling;
    }

    Move fitting(Move move) {
        return switch (move.attempt()) {
            case CREATE_REQUEST -> create(move);
            case DELETE_REQUEST -> {
                int request = in("CREATED", move);
                yield request < 0 ? create(move) : move.settled(world.requests.get(request).creator, request, -1);
            }
            case ASSIGN_REQUEST -> {
                int request = in("CREATED", move);
                yield request < 0
                        ? create(move)
                        : move.settled(
                                settling.lead(move, "service.assign"), request, Settling.representative(move.other()));
            }
            case REASSIGN_REQUEST -> {
                int request = in("ASSIGNED", move);
                yield request < 0
                        ? fitting(move.as(Attempt.ASSIGN_REQUEST))
                        : move.settled(
                                settling.lead(move, "service.assign"),
                                request,
                                Settling.another(
                                        move, world.requests.get(request).handler()));
            }
            case PROCESS -> {
                int request = in("ASSIGNED", move);
                yield request < 0
                        ? fitting(move.as(Attempt.ASSIGN_REQUEST))
                        : move.settled(world.requests.get(request).handler(), request, -1);
            }
            case FEEDBACK -> {
                int request = in("PROCESSED", move);
                yield request < 0
                        ? fitting(move.as(Attempt.PROCESS))
                        : move.settled(worker(move, request), request, -1);
            }
            default -> {
                int request = in("FED_BACK", move);
                yield request < 0
                        ? fitting(move.as(Attempt.FEEDBACK))
                        : move.settled(
                                move.more() % 2 == 0
                                        ? settling.lead(move, "service.archive")
                                        : world.requests.get(request).handler(),
                                request,
                                -1);
            }
        };
    }

    /** By the customer's manager, or by a supervisor; now and then for a retired customer. */
    private Move create(Move move) {
        int customer =
                Settling.pick(move.other(), world.customers, found -> move.value() % 5 == 0 || !found.isRetired());
        Move create = move.as(Attempt.CREATE_REQUEST);
        return customer < 0
                ? settling.fitting(move.as(Attempt.ENTER_CUSTOMER))
                : create.settled(
                        move.value() % 4 == 0
                                ? settling.lead(move, "service.create")
                                : world.customers.get(customer).manager,
                        -1,
                        customer);
    }

    private Person worker(Move move, int index) {
        ARequest request = world.requests.get(index);
        return move.more() % 2 == 0 ? request.handler() : request.creator;
    }

    /** One in a status; now and then in another one. */
    private int in(String status, Move move) {
        return Settling.pick(
                move.target(), world.requests, found -> found.is(status) || (!found.gone && move.more() % 8 == 7));
    }
}
