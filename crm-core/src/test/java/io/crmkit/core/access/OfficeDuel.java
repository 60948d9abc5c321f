package io.crmkit.core.access;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.handling.Rights;
import io.crmkit.core.race.Duel;
import io.crmkit.core.race.Host;
import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.RoleId;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two who administer the same users and roles at once. Whatever comes of it, the office must not contradict itself. */
final class OfficeDuel implements Duel {
    private static final String ADMINISTRATOR = DefaultRole.SYSTEM_ADMINISTRATOR.roleName();

    private final TestCrm test;
    private final CrmSession one;
    private final CrmSession other;
    private final Command<?> ones;
    private final Command<?> others;

    private OfficeDuel(
            CrmStore store,
            String administrator,
            Function<OfficeDuel, Command<?>> ones,
            Function<OfficeDuel, Command<?>> others) {
        test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
        test.system().execute(new CreateRole(RoleDetails.of("idle", "Has no users", Set.of())));
        Role role = role(ADMINISTRATOR);
        test.system()
                .execute(new CreateRole(
                        new RoleDetails("second", "The same again", role.getGrants(), role.getDelegations())));
        test.hire("adam", null, administrator);
        one = test.as("ada");
        other = test.as("adam");
        this.ones = ones.apply(this);
        this.others = others.apply(this);
    }

    /** Fights in every way; the one is ada, the other one adam, who has a role that makes administrators. */
    static Interleavings fight(
            Isolation isolation,
            String administrator,
            Function<OfficeDuel, Command<?>> ones,
            Function<OfficeDuel, Command<?>> others) {
        return Interleavings.of(isolation, store -> new OfficeDuel(store, administrator, ones, others));
    }

    @Override
    public String one() {
        return Host.text(one, ones);
    }

    @Override
    public String other() {
        return Host.text(other, others);
    }

    @Override
    public String end() {
        return administrators() + " administrators";
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (administrators() == 0) {
            problems.add("nobody is left");
        }
        Set<RoleId> roles =
                test.system().users().roles().stream().map(Role::getId).collect(Collectors.toSet());
        List<User> users = test.system()
                .users()
                .list(UserQuery.any(), PageRequest.first(100))
                .items();
        for (User user : users) {
            if (!roles.containsAll(user.getRoles())) {
                problems.add(user.getExternalId() + " has a role that is gone");
            }
            Set<UserId> above = new HashSet<>();
            for (Optional<UserId> next = user.getManager(); next.isPresent() && above.add(next.get()); ) {
                next = test.system().users().get(next.get()).getManager();
            }
            if (above.contains(user.getId())) {
                problems.add(user.getExternalId() + " reports to the own team");
            }
        }
        return problems;
    }

    private long administrators() {
        return test.store()
                .inUnit(unit -> Stream.of("ada", "adam")
                        .map(name -> unit.access()
                                .findPrincipal(test.id(name), AccessScope.all())
                                .orElseThrow())
                        .filter(principal -> principal.user().isActive())
                        .filter(principal -> Rights.of(principal.roles())
                                .grants()
                                .contains(new Grant(AccessPermission.ADMINISTER, Extent.ALL)))
                        .count());
    }

    private Role role(String name) {
        return test.system().users().roles().stream()
                .filter(role -> role.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    // What they do.

    Command<?> deactivate(String name) {
        return new DeactivateUser(test.id(name));
    }

    Command<?> revoke(String name, String role) {
        return new RevokeRole(test.id(name), test.role(role));
    }

    Command<?> assign(String name, String role) {
        return new AssignRole(test.id(name), test.role(role));
    }

    Command<?> enterWith(String role) {
        return new CreateUser(new UserDetails("neu", "Neu", null), Set.of(test.role(role)));
    }

    Command<?> empty(String role) {
        return new EditRole(test.role(role), RoleDetails.of(role, "Nothing", Set.of()));
    }

    Command<?> remove(String role) {
        return new RemoveRole(test.role(role));
    }

    Command<?> manage(String name, String manager) {
        return new EditUser(test.id(name), new UserDetails(name, name, test.id(manager)));
    }
}
