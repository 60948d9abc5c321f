package io.crmkit.core.reach;

import static io.crmkit.core.reach.Methods.name;

import io.crmkit.core.CrmSession;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.access.Users;
import io.crmkit.core.dictionary.Dictionary;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.reach.Collecting.Criterion;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.value.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways to read what everybody shares: people, roles, words; and what it is allowed itself. */
final class CommonWays {
    private final Collecting ways;
    private final Company company;

    CommonWays(Collecting ways) {
        this.ways = ways;
        company = ways.company();
    }

    void staff() {
        Permission right = AccessPermission.READ;
        ways.byId(
                name(Users.class, "get", UserId.class),
                User.KIND,
                right,
                (s, id) -> s.users().get(id));
        ways.byExternalId(
                name(Users.class, "findByExternalId", String.class),
                User.KIND,
                right,
                User::getExternalId,
                (session, id) -> session.users().findByExternalId(id));
        Set<UserId> ids = Stream.concat(
                        company.all(User.class).stream().map(User::getId), Stream.of(new UserId(company.id())))
                .collect(Collectors.toSet());
        ways.read(
                name(Users.class, "findAll", Set.class),
                "all",
                right,
                session -> Collecting.sorted(session.users().findAll(ids)),
                sight -> Collecting.sorted(sight.seen(right, User.class)));
        List<Criterion<UserQuery, User>> criteria = new ArrayList<>();
        criteria.add(new Criterion<>("all", UserQuery.any(), user -> true));
        criteria.add(new Criterion<>("active", UserQuery.builder().active(true).build(), User::isActive));
        Criterion.each(
                criteria,
                company.all(User.class).stream().map(User::getId).toList(),
                "manager",
                id -> UserQuery.builder().addManagers(id).build(),
                id -> user -> user.getManager().equals(Optional.of(id)));
        ways.list(
                name(Users.class, "list", UserQuery.class, PageRequest.class),
                User.class,
                right,
                criteria,
                (session, query, page) -> session.users().list(query, page));
        ways.count(
                name(Users.class, "count", UserQuery.class),
                User.class,
                right,
                criteria,
                (session, query) -> session.users().count(query));
        ways.read(
                name(Users.class, "roles"),
                "all",
                right,
                session -> Collecting.sorted(session.users().roles()),
                sight -> Collecting.sorted(sight.seen(right, Role.class)));
    }

    void grants() {
        ways.read(
                name(CrmSession.class, "grants"),
                "the actor",
                Set.of(),
                CrmSession::grants,
                sight -> sight.user().isActive()
                        ? company.all(Role.class).stream()
                                .filter(role -> sight.user().getRoles().contains(role.getId()))
                                .flatMap(role -> role.getGrants().stream())
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    void words() {
        for (DictionaryType type : List.of(DictionaryType.REGION, DictionaryType.SERVICE_TYPE)) {
            ways.read(
                    name(Dictionary.class, "list", DictionaryType.class),
                    type,
                    DictionaryAction.READ,
                    session -> Collecting.sorted(session.dictionary().list(type)),
                    sight -> Collecting.sorted(sight.seen(DictionaryAction.READ, DictionaryEntry.class).stream()
                            .filter(entry -> entry.getType().equals(type))
                            .toList()));
            ways.read(
                    name(Dictionary.class, "choices", DictionaryType.class),
                    type,
                    DictionaryAction.READ,
                    session -> Collecting.sorted(session.dictionary().choices(type)),
                    sight -> Collecting.sorted(sight.seen(DictionaryAction.READ, DictionaryEntry.class).stream()
                            .filter(entry -> entry.getType().equals(type) && !entry.isRetired())
                            .toList()));
        }
    }
}
