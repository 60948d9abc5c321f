package io.crmkit.core.access;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.race.Duel;
import io.crmkit.core.race.Host;
import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
        List<String> problems = new ArrayList<>(OfficeBooks.contradictions(test));
        if (administrators() == 0) {
            problems.add("nobody is left");
        }
        return problems;
    }

    private long administrators() {
        return OfficeBooks.administrators(test, "ada", "adam");
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
