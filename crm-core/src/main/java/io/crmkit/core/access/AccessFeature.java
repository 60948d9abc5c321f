package io.crmkit.core.access;

import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.access.User;
import io.crmkit.spi.value.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Internal: what the entry package needs of users and roles. */
public final class AccessFeature {
    private static final SubjectType<UserImport, ImportUsers> IMPORT = new SubjectType<>(
            User.KIND.name(),
            AccessAction.IMPORT,
            (unit, command, scope) -> Optional.of(UserImport.load(unit, command)),
            loaded -> State.NEW,
            loaded -> Optional.empty(),
            (loaded, relation) -> Set.of());

    private AccessFeature() {}

    /** {@return the handlers of the commands on users} */
    public static List<Handler<?, ?, ?>> handlers() {
        return List.of(Handler.on(ImportUsers.class, IMPORT, Function.identity())
                .check((command, loaded, context, faults) -> loaded.check(command.rows(), faults))
                .decide(
                        Answer.summary(),
                        (command, loaded, context) -> UserRules.decide(
                                command.rows(),
                                loaded,
                                context.newIds(command.rows().size()))));
    }
}
