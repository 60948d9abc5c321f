package io.crmkit.core.access;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Actor;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Faults;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Principal;
import io.crmkit.spi.access.UserId;
import java.util.Optional;
import java.util.Set;

/** Internal: checks that users whom a command names may be given work. */
public final class Assignees {
    private Assignees() {}

    /**
     * Checks that a user is active and may do what there is to do.
     *
     * @param id the user
     * @param permission what there is to do takes it
     * @param field the path to the field
     * @param context what surrounds the command
     * @param faults takes the fault
     */
    public static void check(UserId id, Permission permission, String field, Context context, Faults faults) {
        check(id, Set.of(permission), field, context, faults);
    }

    /**
     * Checks that a user is active and may do all there is to do.
     *
     * @param id the user
     * @param permissions what there is to do takes them
     * @param field the path to the field
     * @param context what surrounds the command
     * @param faults takes the fault
     */
    public static void check(UserId id, Set<Permission> permissions, String field, Context context, Faults faults) {
        // Who may not be seen is answered as nobody; oneself one knows.
        AccessScope scope = context.actor().user().equals(Optional.of(id))
                ? AccessScope.all()
                : context.scope(AccessPermission.READ);
        Optional<Principal> principal = context.unit().access().findPrincipal(id, scope);
        if (principal.isEmpty()) {
            faults.add(field, ViolationCode.UNKNOWN);
        } else if (!principal.get().user().isActive()
                || !permissions.stream().allMatch(Actor.of(principal.get(), context.unit())::holds)) {
            faults.add(field, ViolationCode.NOT_ELIGIBLE);
        }
    }

    /**
     * Checks that a user is another than the one who has the work, and may be given it.
     *
     * @param id the user
     * @param current who has the work
     * @param permission what there is to do takes it
     * @param field the path to the field
     * @param context what surrounds the command
     * @param faults takes the fault
     */
    public static void checkOther(
            UserId id, Optional<UserId> current, Permission permission, String field, Context context, Faults faults) {
        if (current.filter(id::equals).isPresent()) {
            faults.add(field, ViolationCode.NOT_ELIGIBLE);
        } else {
            check(id, permission, field, context, faults);
        }
    }
}
