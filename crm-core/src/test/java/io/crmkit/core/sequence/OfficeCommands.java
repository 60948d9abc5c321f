package io.crmkit.core.sequence;

import io.crmkit.core.access.ActivateUser;
import io.crmkit.core.access.AssignRole;
import io.crmkit.core.access.DeactivateUser;
import io.crmkit.core.access.EditRole;
import io.crmkit.core.access.RevokeRole;
import io.crmkit.core.access.RoleDetails;
import io.crmkit.core.command.Command;
import io.crmkit.core.dictionary.AddDictionaryEntry;
import io.crmkit.core.dictionary.EditDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.core.dictionary.RestoreDictionaryEntry;
import io.crmkit.core.dictionary.RetireDictionaryEntry;
import io.crmkit.core.handover.HandOver;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What moves on users, roles and the dictionary, and hand-overs, are on a real CRM. */
final class OfficeCommands {
    private static final int ANYWHERE = 1;

    private final Cast cast;

    OfficeCommands(Cast cast) {
        this.cast = cast;
    }

    Command<?> of(Move move) {
        return switch (move.attempt()) {
            case ASSIGN_ROLE -> new AssignRole(cast.user(move.target()), cast.roles.at(move.other()));
            case REVOKE_ROLE -> new RevokeRole(cast.user(move.target()), cast.roles.at(move.other()));
            case ACTIVATE -> new ActivateUser(cast.user(move.target()));
            case DEACTIVATE -> new DeactivateUser(cast.user(move.target()));
            case EDIT_ROLE -> editRole(move);
            case ADD_ENTRY ->
                new AddDictionaryEntry(
                        Cast.type(Words.vocabulary(move)).code(),
                        Words.vocabulary(move).word(move.value()),
                        text(move));
            case EDIT_ENTRY -> new EditDictionaryEntry(cast.entries.at(move.target()), text(move));
            case RETIRE_ENTRY -> new RetireDictionaryEntry(cast.entries.at(move.target()));
            case RESTORE_ENTRY -> new RestoreDictionaryEntry(cast.entries.at(move.target()));
            case HAND_WORK_OVER -> new HandOver(cast.user(move.target()), cast.user(move.other()), "on leave");
            default -> throw new IllegalArgumentException(move.toString());
        };
    }

    private static EntryText text(Move move) {
        return EntryText.of(Words.item(move), ANYWHERE);
    }

    /** A role is said whole: as it is, but for one right. */
    private EditRole editRole(Move move) {
        Optional<Role> before = cast.role(move.target());
        Set<Grant> grants = before.map(Role::getGrants).orElse(Set.of());
        Set<Grant> delegations = before.map(Role::getDelegations).orElse(Set.of());
        return new EditRole(
                cast.roles.at(move.target()),
                new RoleDetails(
                        before.map(Role::getName).orElse("nothing"),
                        "changed",
                        Words.isDelegation(move) ? grants : changed(grants, move),
                        Words.isDelegation(move) ? changed(delegations, move) : delegations));
    }

    private static Set<Grant> changed(Set<Grant> grants, Move move) {
        Permission right = new Permission(Posts.PERMISSIONS.get(move.other()));
        Set<Grant> changed = new HashSet<>(grants);
        changed.removeIf(grant -> grant.permission().equals(right));
        if (Words.extent(move) > Staff.NONE) {
            changed.add(new Grant(right, Extent.valueOf(Staff.EXTENTS.get(Words.extent(move)))));
        }
        return changed;
    }
}
