package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.Optional;
import java.util.Set;

/**
 * The rules once more, as naively as can be: lists of plain records that are looked through again and again, and one method
 * for each command, written from the requirements and not from the library. It tells what a command will come to, and then
 * how everything stands.
 */
final class Model {
    private final Settling settling;
    private final ChanceMoves chances;
    private final PlanMoves plans;
    private final CustomerMoves customers;
    private final Sights sights;

    Model(Flaw flaw) {
        World world = new World(flaw);
        settling = new Settling(world);
        chances = new ChanceMoves(world);
        plans = new PlanMoves(world);
        customers = new CustomerMoves(world);
        sights = new Sights(world);
    }

    /** The move that a drawn one means by now. */
    Move settle(Move move) {
        return settling.settle(move);
    }

    /** What a settled move comes to; if it is done, it is done to the model. */
    String make(Move move) {
        Person actor = move.person();
        return switch (move.type()) {
            case CREATE -> chances.create(actor, move.value(), Optional.empty());
            case CREATE_FOR -> chances.create(actor, move.value(), Optional.of(move.other()));
            case EDIT -> chances.edit(actor, move);
            case DELETE -> chances.delete(actor, move);
            case ASSIGN -> chances.assign(actor, move);
            case REASSIGN -> chances.reassign(actor, move);
            case UNASSIGN -> chances.unassign(actor, move);
            case LINK -> chances.link(actor, move);
            case ADD_ITEM -> plans.addItem(actor, move);
            case EDIT_ITEM -> plans.editItem(actor, move);
            case REMOVE_ITEM -> plans.removeItem(actor, move);
            case RECORD -> plans.recordResult(actor, move);
            case WIN -> chances.win(actor, move, Optional.empty());
            case WIN_INTO -> chances.win(actor, move, Optional.of(move.other()));
            case FAIL -> chances.fail(actor, move);
            case ENTER_CUSTOMER -> customers.enter(actor, move.value());
            case EDIT_CUSTOMER -> customers.editCustomer(actor, move);
            case RETIRE -> customers.retire(actor, move);
            case ADD_CONTACT -> customers.addContact(actor, move);
            case EDIT_CONTACT -> customers.editContact(actor, move);
            case REMOVE_CONTACT -> customers.removeContact(actor, move);
            case ORDER -> customers.order(move);
        };
    }

    /** What a person sees. */
    Set<String> sights(Person person) {
        return sights.sights(person);
    }

    /** How everything else stands. */
    Set<String> facts() {
        return sights.facts();
    }

    /** How many events there are. */
    int events() {
        return sights.events();
    }
}
