package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the requirements say of the roles that a new CRM comes with, and who begins in which; who leads whom. */
final class Posts {
    /** Everything that a role may grant; the last one is not among it. */
    static final List<String> PERMISSIONS = List.of(
            "chance.read",
            "chance.create",
            "chance.edit",
            "chance.delete",
            "chance.assign",
            "chance.plan",
            "chance.develop",
            "customer.read",
            "customer.create",
            "customer.edit",
            "order.read",
            "catalogue.read",
            "activity.read",
            "activity.keep",
            "service.read",
            "service.create",
            "service.delete",
            "service.assign",
            "service.process",
            "service.feedback",
            "service.archive",
            "loss.read",
            "loss.suspend",
            "loss.determine",
            "loss.recover",
            "user.read",
            "user.hand-over",
            "access.administer",
            "dictionary.read",
            "dictionary.edit",
            "report.read",
            "loss.scan");

    /** The roles, by their numbers. */
    static final List<Post> ALL = List.of(Post.values());

    private Posts() {}

    /** A role that a new CRM comes with. */
    enum Post {
        SYSTEM_ADMINISTRATOR("", "user.read access.administer dictionary.read dictionary.edit"),
        SALES_SUPERVISOR(
                "chance.delete service.delete service.feedback",
                "chance.read chance.create chance.edit chance.assign chance.plan customer.read order.read catalogue.read"
                        + " activity.read service.read service.create service.assign service.archive loss.read"
                        + " user.hand-over user.read report.read dictionary.read"),
        ACCOUNT_MANAGER(
                "chance.read chance.edit chance.delete chance.plan chance.develop customer.read customer.edit order.read"
                        + " activity.read activity.keep service.read service.delete service.process service.feedback"
                        + " service.archive loss.read loss.suspend loss.determine loss.recover",
                "chance.create service.create customer.create catalogue.read user.read dictionary.read"),
        EXECUTIVE("", "report.read");

        private final String own;
        private final String all;

        Post(String own, String all) {
            this.own = own;
            this.all = all;
        }

        String roleName() {
            return name().replace('_', ' ').toLowerCase(Locale.ROOT);
        }

        Map<String, Integer> grants() {
            Map<String, Integer> grants = new TreeMap<>();
            put(grants, own, Staff.OWN);
            put(grants, all, Staff.ALL);
            return grants;
        }

        /** Only an administrator lets others do something, and that is everything. */
        Map<String, Integer> delegations() {
            Map<String, Integer> delegations = new TreeMap<>();
            if (this == SYSTEM_ADMINISTRATOR) {
                PERMISSIONS.stream().filter(Posts::isGrantable).forEach(right -> delegations.put(right, Staff.ALL));
            }
            return delegations;
        }

        private static void put(Map<String, Integer> grants, String permissions, int extent) {
            Arrays.stream(permissions.split(" "))
                    .filter(permission -> !permission.isEmpty())
                    .forEach(permission -> grants.put(permission, extent));
        }
    }

    static boolean isGrantable(String permission) {
        return !permission.equals("loss.scan");
    }

    /** What a model knows a role by. */
    static int number(Post post) {
        return ALL.indexOf(post);
    }

    /** Whether one of the roles that somebody begins in grants a right. */
    static boolean grantAtFirst(Person person, String right) {
        return of(person).stream().anyMatch(post -> ALL.get(post).grants().containsKey(right));
    }

    /** The numbers of the roles that somebody begins in. */
    static Set<Integer> of(Person person) {
        return switch (person) {
            case ADA -> Set.of(number(Post.SYSTEM_ADMINISTRATOR));
            case LENA, LIAM -> Set.of(number(Post.SALES_SUPERVISOR));
            case ROLF, RITA, RUTH -> Set.of(number(Post.ACCOUNT_MANAGER));
            case EVA -> Set.of(number(Post.EXECUTIVE));
            case GONE -> Set.of(number(Post.SALES_SUPERVISOR), number(Post.ACCOUNT_MANAGER));
        };
    }

    /** Whether somebody is the lead of a team, or reports to the lead. */
    static boolean isOfTeam(Person one, Person lead) {
        return one == lead
                || switch (lead) {
                    case LENA -> one == Person.ROLF || one == Person.RITA;
                    case LIAM -> one == Person.RUTH;
                    default -> false;
                };
    }
}
