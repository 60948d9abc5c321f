package io.crmkit.core.chance;

import static io.crmkit.core.handling.Handler.on;

import io.crmkit.core.access.Assignees;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.customer.CustomerFaults;
import io.crmkit.core.customer.Standings;
import io.crmkit.core.dictionary.Values;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.handling.Handler;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the rules of chances need, and asks them. */
final class ChanceHandlers {
    private static final Answer<Chance> CHANCE = Answer.state(Chance.KIND, ChanceSubject.CHANCE);

    private ChanceHandlers() {}

    static List<Handler<?, ?, ?>> all() {
        return List.of(
                create(),
                on(EditChance.class, ChanceSubject.CHANCE, EditChance::chance)
                        .check((command, chance, context, faults) -> {
                            // A value that was retired since may stay where it is.
                            if (!command.details().getSource().equals(chance.getSource())) {
                                source(command.details(), context, faults);
                            }
                        })
                        .decide(CHANCE, (command, chance, context) -> ChanceRules.edit(chance, command.details())),
                on(DeleteChance.class, ChanceSubject.CHANCE, DeleteChance::chance)
                        .decide(
                                Answer.id(Chance.KIND),
                                (command, chance, context) -> ChanceRules.delete(
                                        chance,
                                        context.unit().chances().plan(chance.getId(), AccessScope.all()),
                                        counted(chance, context))),
                on(AssignChance.class, ChanceSubject.CHANCE, AssignChance::chance)
                        .check((command, chance, context, faults) -> Assignees.check(
                                command.assignee(), ChancePermission.DEVELOP, "assignee", context, faults))
                        .decide(
                                CHANCE,
                                (command, chance, context) ->
                                        ChanceRules.assign(chance, command.assignee(), context.now())),
                on(ReassignChance.class, ChanceSubject.CHANCE, ReassignChance::chance)
                        .check((command, chance, context, faults) -> Assignees.checkOther(
                                command.assignee(),
                                chance.getAssignee(),
                                ChancePermission.DEVELOP,
                                "assignee",
                                context,
                                faults))
                        .decide(
                                CHANCE,
                                (command, chance, context) -> ChanceRules.reassign(
                                        chance, command.assignee(), command.reason(), context.now())),
                on(UnassignChance.class, ChanceSubject.CHANCE, UnassignChance::chance)
                        .decide(
                                CHANCE,
                                (command, chance, context) -> ChanceRules.unassign(
                                        chance,
                                        context.unit().chances().plan(chance.getId(), AccessScope.all()),
                                        command.reason())),
                on(LinkChance.class, ChanceSubject.CHANCE, LinkChance::chance)
                        .check((command, chance, context, faults) ->
                                CustomerFaults.check(command.customer(), "customer", context, faults))
                        .decide(CHANCE, ChanceHandlers::link),
                on(FailChance.class, ChanceSubject.CHANCE, FailChance::chance)
                        .decide(
                                CHANCE,
                                (command, chance, context) ->
                                        ChanceRules.fail(chance, command.reason(), counted(chance, context))));
    }

    private static Handler<CreateChance, Chance, Handler.None> create() {
        return Handler.of(CreateChance.class)
                .check((command, none, context, faults) -> {
                    source(command.details(), context, faults);
                    Optional.ofNullable(command.customer())
                            .ifPresent(id -> CustomerFaults.check(id, "customer", context, faults));
                })
                .decide(
                        CHANCE,
                        (command, none, context) -> idTaken(command, context)
                                ? Decision.rejected(CommandRejection.KEY_TAKEN, Map.of("key", "chance.externalId"))
                                : ChanceRules.create(
                                        new ChanceId(context.newId()),
                                        command,
                                        context.actor().user(),
                                        context.now(),
                                        Optional.ofNullable(command.customer())
                                                .flatMap(id -> Standings.find(id, context))));
    }

    private static boolean idTaken(CreateChance command, Context context) {
        return command.externalId() != null
                && !context.unit()
                        .chances()
                        .findByExternalIds(Set.of(command.externalId()), AccessScope.all())
                        .isEmpty();
    }

    private static Decision<Chance> link(LinkChance command, Chance chance, Context context) {
        CustomerStanding linked = Standings.find(command.customer(), context).orElseThrow();
        return ChanceRules.link(chance, counted(chance, context), linked);
    }

    /** The guard of the customer that counts this chance as open. */
    static Optional<CustomerStanding> counted(Chance chance, Context context) {
        return chance.getCustomer().flatMap(id -> Standings.find(id, context));
    }

    private static void source(ChanceDetails details, Context context, Faults faults) {
        Values.check(DictionaryType.CHANCE_SOURCE, details.getSource(), "details.source", context, faults);
    }
}
