package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules once more, as naively as can be: lists of plain records that are looked through again and again, and one
 * method for each command, written from the requirements and not from the library. It tells what a command will come
 * to, and then how everything stands.
 */
final class Model {
    private final World world;
    private final Settling settling;
    private final ChanceMoves chances;
    private final PlanMoves plans;
    private final CustomerMoves customers;
    private final LossMoves losses;
    private final OrderMoves orders;
    private final ServiceMoves requests;
    private final ActivityMoves activities;
    private final RightsMoves rights;
    private final DictionaryMoves entries;
    private final HandOverMoves handOvers;
    private final Sights sights;
    private final Facts facts;

    Model(Terms terms, Flaw flaw) {
        world = new World(terms, flaw);
        chances = new ChanceMoves(world);
        plans = new PlanMoves(world);
        customers = new CustomerMoves(world);
        losses = new LossMoves(world);
        orders = new OrderMoves(world, losses);
        requests = new ServiceMoves(world);
        activities = new ActivityMoves(world);
        rights = new RightsMoves(world);
        entries = new DictionaryMoves(world);
        handOvers = new HandOverMoves(world);
        settling = new Settling(world);
        sights = new Sights(world);
        facts = new Facts(world);
    }

    /** The move that a drawn one means by now. */
    Move settle(Move move) {
        return settling.settle(move);
    }

    /** What a settled move comes to; if it is done, it is done to the model. */
    String make(Move move) {
        world.told.clear();
        String outcome = outcome(move);
        world.setback = Setback.after(world, move, outcome);
        return outcome;
    }

    private String outcome(Move move) {
        Person actor = move.person();
        return switch (move.attempt()) {
            case CREATE -> chances.create(actor, move, Optional.empty());
            case CREATE_FOR -> chances.create(actor, move, Optional.of(move.other()));
            case EDIT -> chances.edit(actor, move);
            case DELETE -> chances.delete(actor, move);
            case ASSIGN -> chances.assign(actor, move);
            case REASSIGN -> chances.reassign(actor, move);
            case UNASSIGN -> chances.unassign(actor, move);
            case LINK -> chances.link(actor, move);
            case WIN -> chances.win(actor, move, Optional.empty());
            case WIN_INTO -> chances.win(actor, move, Optional.of(move.other()));
            case FAIL -> chances.fail(actor, move);
            case ADD_ITEM -> plans.addItem(actor, move);
            case EDIT_ITEM -> plans.editItem(actor, move);
            case REMOVE_ITEM -> plans.removeItem(actor, move);
            case RECORD -> plans.recordResult(actor, move);
            case ENTER_CUSTOMER -> customers.enter(actor, move);
            case IMPORT_CUSTOMER -> customers.importOne(move);
            case EDIT_CUSTOMER -> customers.edit(actor, move);
            case RETIRE -> customers.retire(actor, move);
            case ADD_CONTACT -> customers.addContact(actor, move);
            case EDIT_CONTACT -> customers.editContact(actor, move);
            case REMOVE_CONTACT -> customers.removeContact(actor, move);
            case ORDER, REVISE_ORDER, ORDER_AGAIN -> orders.importRows(OrderRow.of(move));
            case ADVANCE -> advance(move.value());
            case SCAN -> losses.scan();
            case SCAN_BY_HAND -> losses.scanByHand(actor);
            case SUSPEND -> losses.suspend(actor, move);
            case DETERMINE -> losses.determine(actor, move);
            case RECOVER -> losses.recover(actor, move);
            case CREATE_REQUEST -> requests.create(actor, move);
            case DELETE_REQUEST -> requests.delete(actor, move);
            case ASSIGN_REQUEST -> requests.assign(actor, move);
            case REASSIGN_REQUEST -> requests.reassign(actor, move);
            case PROCESS -> requests.process(actor, move);
            case FEEDBACK -> requests.feedback(actor, move);
            case ARCHIVE -> requests.archive(actor, move);
            case PLAN_ACTIVITY -> activities.plan(actor, move);
            case RECORD_ACTIVITY -> activities.record(actor, move);
            case EDIT_ACTIVITY -> activities.edit(actor, move);
            case COMPLETE_ACTIVITY -> activities.complete(actor, move);
            case REMOVE_ACTIVITY -> activities.remove(actor, move);
            case ASSIGN_ROLE -> rights.assign(actor, move);
            case REVOKE_ROLE -> rights.revoke(actor, move);
            case ACTIVATE -> rights.activate(actor, move);
            case DEACTIVATE -> rights.deactivate(actor, move);
            case EDIT_ROLE -> rights.editRole(actor, move);
            case ADD_ENTRY -> entries.add(actor, move);
            case EDIT_ENTRY -> entries.edit(actor, move);
            case RETIRE_ENTRY -> entries.retire(actor, move);
            case RESTORE_ENTRY -> entries.restore(actor, move);
            case HAND_WORK_OVER -> handOvers.handOver(actor, move);
        };
    }

    private String advance(int minutes) {
        world.advance(minutes);
        return World.DONE;
    }

    /** The business day. */
    String today() {
        return Days.text(world.today());
    }

    /** The steps that the last move took, by kind of record. */
    List<String> steps() {
        return world.told;
    }

    /** What a person sees after a move. */
    Set<String> sights(Person person, Move move) {
        return sights.of(person, move);
    }

    /** How everything else stands. */
    Set<String> facts() {
        return facts.all();
    }
}
