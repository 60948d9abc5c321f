package io.crmkit.core.access;

import io.crmkit.core.command.Action;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.command.DenialCause;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Handler;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the handlers of users and of roles share. */
final class AccessHandlers {
    private static final int PAGE = 500;

    private AccessHandlers() {}

    /**
     * Refuses unless the actor's permission reaches a record that is still to be entered.
     *
     * @param near the users to whom the record will stand
     */
    static void requireReach(Action action, Set<UserId> near, Context context) {
        if (!context.actor().reaches(action.permission(), action.relations(), relation -> near)) {
            throw new CrmException(new Refusal.Denied(action.permission(), DenialCause.OUT_OF_EXTENT));
        }
    }

    /**
     * Decides for somebody whose rights must still be what they were when it is written: the user and the roles are
     * touched, so that whoever takes a right away at this moment comes before, and it is decided anew, or after.
     */
    static <C extends Command<R>, R, S> Handler.Deciding<C, R, S> bound(Handler.Deciding<C, R, S> deciding) {
        return (command, subject, context) -> {
            Decision<R> decision = deciding.decide(command, subject, context);
            Optional<Principal> actor = context.actor().principal();
            return decision instanceof Decision.Accepted<R> accepted && actor.isPresent()
                    ? accepted.touching(User.KIND, List.of(actor.get().user()))
                            .touching(Role.KIND, actor.get().roles())
                    : decision;
        };
    }

    static <R> Decision<R> taken(String key) {
        return Decision.rejected(CommandRejection.KEY_TAKEN, Map.of("key", key));
    }

    /** The users who have one of some roles, whoever may see them. */
    static List<User> having(Set<RoleId> roles, Unit unit) {
        List<User> users = new ArrayList<>();
        UserQuery query = UserQuery.builder().roles(roles).build();
        PageRequest first = PageRequest.first(PAGE);
        for (Optional<PageRequest> next = Optional.of(first); next.isPresent() && !roles.isEmpty(); ) {
            Page<User> page = unit.access().listUsers(query, next.get(), AccessScope.all());
            users.addAll(page.items());
            next = page.next().map(first::after);
        }
        return users;
    }
}
