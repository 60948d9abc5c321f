package io.crmkit.core.reach;

import static io.crmkit.core.reach.Methods.name;

import io.crmkit.core.CrmSession;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.access.Users;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.command.Relation;
import io.crmkit.core.command.Step;
import io.crmkit.core.dictionary.Dictionary;
import io.crmkit.core.dictionary.DictionaryAction;
import io.crmkit.core.event.History;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.loss.LossStep;
import io.crmkit.core.order.OrderPermission;
import io.crmkit.core.order.Products;
import io.crmkit.core.reach.Collecting.Criterion;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.service.ServiceStep;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.order.Product;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.ProductQuery;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways to read what everybody shares: people, roles, words, the catalogue; the history; and what steps are offered. */
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
        ways.list(
                name(Users.class, "list", UserQuery.class, PageRequest.class),
                User.class,
                right,
                List.of(new Criterion<>("all", UserQuery.any(), user -> true)),
                (session, query, page) -> session.users().list(query, page));
        ways.read(
                name(Users.class, "roles"),
                "all",
                right,
                session -> Collecting.sorted(session.users().roles()),
                sight -> Collecting.sorted(sight.seen(right, Role.class)));
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
        }
    }

    void catalogue() {
        Permission right = OrderPermission.CATALOGUE;
        ways.byId(
                name(Products.class, "get", ProductId.class),
                Product.KIND,
                right,
                (s, id) -> s.products().get(id));
        ways.byExternalId(
                name(Products.class, "findByExternalId", String.class),
                Product.KIND,
                right,
                Product::getExternalId,
                (session, id) -> session.products().findByExternalId(id));
        ways.list(
                name(Products.class, "list", ProductQuery.class, PageRequest.class),
                Product.class,
                right,
                List.of(new Criterion<>("all", ProductQuery.any(), product -> true)),
                (session, query, page) -> session.products().list(query, page));
        ways.partsOf(
                name(Products.class, "stock", ProductId.class),
                Product.KIND,
                right,
                StockItem.class,
                StockItem::getProduct,
                (session, id) -> session.products().stock(id));
    }

    /** The history of all that has one, of what is gone, and of what never was. */
    void histories() {
        Rights.READ.keySet().stream()
                .filter(kind -> !kind.equals(PlanItem.KIND))
                .forEach(this::history);
    }

    private <S extends State<I>, I extends Id> void history(Kind<S, I> kind) {
        Permission right = Rights.READ.getOrDefault(kind, AccessPermission.READ);
        for (S record : company.all(kind.type())) {
            history(kind, record.getId().value(), right, sight -> sight.sees(right, record));
        }
        company.gone(kind)
                .forEach(id -> history(
                        kind,
                        id,
                        right,
                        sight -> sight.extent(right).filter(Extent.ALL::equals).isPresent()));
        history(kind, company.id(), right, sight -> true);
    }

    private <S extends State<I>, I extends Id> void history(
            Kind<S, I> kind, UUID id, Permission right, Function<Sight, Boolean> sees) {
        Subject subject = new Subject(kind.name(), id);
        ways.read(
                name(History.class, "of", Kind.class, Id.class),
                subject,
                right,
                session -> session.history().of(kind, kind.id(id)),
                sight -> sees.apply(sight) ? company.events(subject) : List.of());
    }

    /** Steps are offered for what was read; what comes of a record that was not is no matter. */
    void offers() {
        offers(
                Chance.KIND,
                ChancePermission.READ,
                CrmSession::offers,
                (sight, chance) -> open(sight, ChanceStep.values(), chance.getStatus(), relation -> switch (relation) {
                    case CREATOR -> chance.getCreatedBy();
                    case ASSIGNEE -> chance.getAssignee();
                    case MANAGER, SELF -> Optional.empty();
                }));
        offers(
                ServiceRequest.KIND,
                ServicePermission.READ,
                CrmSession::offers,
                (sight, request) ->
                        open(sight, ServiceStep.values(), request.getStatus(), relation -> switch (relation) {
                            case CREATOR -> request.getCreatedBy();
                            case ASSIGNEE -> request.getAssignee();
                            case MANAGER, SELF -> Optional.empty();
                        }));
        offers(
                LossCase.KIND,
                LossPermission.READ,
                CrmSession::offers,
                (sight, lossCase) -> open(
                        sight,
                        LossStep.values(),
                        lossCase.getStatus(),
                        relation -> relation == Relation.MANAGER
                                ? Optional.of(company.get(Customer.class, lossCase.getCustomer())
                                        .getManager())
                                : Optional.empty()));
    }

    private <S extends State<I>, I extends Id> void offers(
            Kind<S, I> kind,
            Permission right,
            BiFunction<CrmSession, S, Set<?>> offers,
            BiFunction<Sight, S, Set<?>> open) {
        for (S record : company.all(kind.type())) {
            ways.read(
                    name(CrmSession.class, "offers", kind.type()),
                    record.getId(),
                    right,
                    session -> offers.apply(session, record),
                    sight -> open.apply(sight, record));
        }
    }

    private static <T extends Enum<T>, E extends Enum<E> & Step<T>> Set<E> open(
            Sight sight, E[] steps, T status, Function<Relation, Optional<UserId>> related) {
        return Arrays.stream(steps)
                .filter(step -> step.isAskedFor()
                        && step.from().contains(status)
                        && step.isEnabled(CrmSettings.standard())
                        && sight.extent(step.permission()).isPresent()
                        && (step.relations().isEmpty()
                                || sight.reaches(
                                        step.permission(),
                                        step.relations().stream()
                                                .flatMap(relation -> related.apply(relation).stream())
                                                .collect(Collectors.toSet()))))
                .collect(Collectors.toSet());
    }
}
