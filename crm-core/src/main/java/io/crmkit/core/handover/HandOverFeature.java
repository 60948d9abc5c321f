package io.crmkit.core.handover;

import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.access.Assignees;
import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Internal: what the entry package needs of hand-overs. */
public final class HandOverFeature {
    private static final String TO = "to";

    private static final SubjectType<User, UserId> LEAVER = new SubjectType<>(
            User.KIND.name(),
            AccessPermission.READ,
            (unit, id, scope) ->
                    unit.access().findUsers(Set.of(id), scope).stream().findFirst(),
            User::getVersion,
            user -> Optional.empty(),
            (user, relation) -> Set.of(user.getId()));

    /** A batch is remembered by its figures. */
    private static final Answer<HandedOver> ANSWER = new Answer<>(
            moved -> String.join(
                    ",",
                    String.valueOf(moved.customers()),
                    String.valueOf(moved.chances()),
                    String.valueOf(moved.requests()),
                    String.valueOf(moved.activities()),
                    String.valueOf(moved.lossCases()),
                    String.valueOf(moved.complete())),
            (text, context) -> {
                String[] parts = text.split(",", -1);
                return Optional.of(new HandedOver(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3]),
                        Integer.parseInt(parts[4]),
                        Boolean.parseBoolean(parts[5])));
            });

    private HandOverFeature() {}

    /** {@return the handler of the hand-over} */
    public static List<Handler<?, ?, ?>> handlers() {
        return List.of(Handler.on(HandOver.class, LEAVER, HandOver::from)
                .check(HandOverFeature::check)
                .decide(
                        ANSWER,
                        (command, leaver, context) -> HandOverRules.decide(
                                belongings(command, context),
                                command.from(),
                                command.to(),
                                command.reason(),
                                context.now())));
    }

    private static void check(HandOver command, User leaver, Context context, Faults faults) {
        if (command.to().equals(leaver.getId())) {
            faults.add(TO, ViolationCode.NOT_ELIGIBLE);
            return;
        }
        Assignees.check(command.to(), belongings(command, context).permissions(), TO, context, faults);
    }

    private static Belongings belongings(HandOver command, Context context) {
        return Belongings.of(command.from(), context.unit(), context.settings().getHandOverBatchSize());
    }
}
