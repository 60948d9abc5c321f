package io.crmkit.core.access;

import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.User;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Internal: what the entry package needs of users and roles. */
public final class AccessFeature {
    private static final SubjectType<UserImport, ImportUsers> IMPORT = new SubjectType<>(
            User.KIND.name(),
            AccessPermission.IMPORT,
            (unit, command, scope) -> Optional.of(UserImport.load(unit, command)),
            loaded -> State.NEW,
            loaded -> Optional.empty(),
            (loaded, relation) -> Set.of());

    private AccessFeature() {}

    /**
     * {@return the handlers of the commands on users and roles}
     *
     * @param grantable the permissions that roles may grant
     */
    public static List<Handler<?, ?, ?>> handlers(Set<Permission> grantable) {
        List<Handler<?, ?, ?>> handlers = new ArrayList<>();
        handlers.add(Handler.on(ImportUsers.class, IMPORT, Function.identity())
                .check((command, loaded, context, faults) -> loaded.check(command.rows(), faults))
                .decide(
                        Answer.summary(),
                        (command, loaded, context) -> UserImportRules.decide(
                                command.rows(),
                                loaded,
                                context.newIds(command.rows().size()))));
        handlers.addAll(UserHandlers.all());
        handlers.addAll(new RoleHandlers(grantable).all());
        return handlers;
    }
}
