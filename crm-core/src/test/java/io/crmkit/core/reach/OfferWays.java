package io.crmkit.core.reach;

import static io.crmkit.core.reach.Methods.name;

import io.crmkit.core.CrmSession;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.command.Relation;
import io.crmkit.core.command.Step;
import io.crmkit.core.loss.LossPermission;
import io.crmkit.core.loss.LossStep;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.core.service.ServiceStep;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The steps that are offered for what was read; what would be for a record that was not is no matter. */
final class OfferWays {
    private final Collecting ways;
    private final Company company;

    OfferWays(Collecting ways) {
        this.ways = ways;
        company = ways.company();
    }

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
