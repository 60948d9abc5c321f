package io.crmkit.core.access;

import io.crmkit.core.CrmSession;
import io.crmkit.core.DefaultRole;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CrmListener;
import io.crmkit.core.race.Duel;
import io.crmkit.core.race.Host;
import io.crmkit.core.race.Interleavings;
import io.crmkit.core.race.Isolation;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Somebody does what the right is for while the administrator takes the right away. */
final class Revocation implements Duel {
    /** What is taken from. */
    enum Of {
        /** A representative, who records chances. */
        WORK("rolf", DefaultRole.ACCOUNT_MANAGER.roleName()),
        /** A second administrator, who enters users. */
        ADMINISTRATION("adam", DefaultRole.SYSTEM_ADMINISTRATOR.roleName() + " too");

        private final String name;
        private final String role;

        Of(String name, String role) {
            this.name = name;
            this.role = role;
        }
    }

    /** How it is taken. */
    enum By {
        /** The role is taken from the user. */
        REVOKING,
        /** The user is deactivated. */
        DEACTIVATING,
        /** The role is emptied. */
        EMPTYING
    }

    private final TestCrm test;
    private final Of of;
    private final CrmSession one;
    private final CrmSession other;
    private final Command<?> taking;
    private final List<String> done = new ArrayList<>();
    private int count;

    private Revocation(CrmStore store, Of of, By by) {
        this.of = of;
        test = TestCrm.create(store, CrmSettings.standard(), new CrmListener() {});
        String first = DefaultRole.SYSTEM_ADMINISTRATOR.roleName();
        test.system().users().roles().stream()
                .filter(role -> role.getName().equals(first))
                .forEach(role -> test.system()
                        .execute(new CreateRole(new RoleDetails(
                                Of.ADMINISTRATION.role, "The same again", role.getGrants(), role.getDelegations()))));
        test.hire("adam", null, Of.ADMINISTRATION.role);
        one = test.as(of.name);
        other = of == Of.WORK ? test.system() : test.as("ada");
        taking = switch (by) {
            case REVOKING -> new RevokeRole(test.id(of.name), test.role(of.role));
            case DEACTIVATING -> new DeactivateUser(test.id(of.name));
            case EMPTYING -> new EditRole(test.role(of.role), RoleDetails.of(of.role, "Nothing", Set.of()));
        };
    }

    static Interleavings fight(Isolation isolation, Of of, By by) {
        Function<CrmStore, Revocation> duel = store -> new Revocation(store, of, by);
        return Interleavings.of(isolation, duel);
    }

    private Command<?> using() {
        count++;
        return of == Of.WORK
                ? CreateChance.of(Samples.chanceDetails("Prospect"))
                : new CreateUser(new UserDetails("new" + count, "New", null), Set.of());
    }

    @Override
    public String one() {
        return noted("one", Host.text(one, using()));
    }

    @Override
    public String other() {
        return noted("other", Host.text(other, taking));
    }

    private String noted(String who, String told) {
        if (told.equals(Refusals.DONE)) {
            done.add(who);
        }
        return told;
    }

    @Override
    public String end() {
        return "done " + String.join(" before ", done);
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!done.contains("other")) {
            problems.add("the right could not be taken away");
        }
        if (!Host.text(one, using()).startsWith("denied")) {
            problems.add("what began after the right was taken away was done");
        }
        return problems;
    }
}
