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

    /**
     * {@return the handler of the hand-over}
     *
     * @param batch the most records that one command moves
     */
    public static List<Handler<?, ?, ?>> handlers(int batch) {
        SubjectType<Leaver, UserId> subject = new SubjectType<>(
                User.KIND.name(),
                AccessPermission.READ,
                (unit, id, scope) -> unit.access().findUsers(Set.of(id), scope).stream()
                        .findFirst()
                        .map(user -> new Leaver(user, Belongings.of(id, unit, batch))),
                leaver -> leaver.user().getVersion(),
                leaver -> Optional.empty(),
                (leaver, relation) -> Set.of(leaver.user().getId()));
        return List.of(Handler.on(HandOver.class, subject, HandOver::from)
                .check(HandOverFeature::check)
                .decide(
                        ANSWER,
                        (command, leaver, context) -> HandOverRules.decide(
                                leaver.belongings(), command.from(), command.to(), command.reason(), context.now())));
    }

    private static void check(HandOver command, Leaver leaver, Context context, Faults faults) {
        boolean oneself = context.actor().user().equals(Optional.of(command.to()));
        if (oneself || command.to().equals(leaver.user().getId())) {
            faults.add("to", ViolationCode.NOT_ELIGIBLE);
            return;
        }
        Assignees.check(command.to(), leaver.belongings().permissions(), "to", context, faults);
    }

    /** Who leaves, with one batch of what there is to do. */
    private record Leaver(User user, Belongings belongings) {}
}
