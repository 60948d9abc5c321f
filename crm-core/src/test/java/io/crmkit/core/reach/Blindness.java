package io.crmkit.core.reach;

import io.crmkit.core.activity.ActivityPermission;
import io.crmkit.core.activity.PlanActivity;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChancePermission;
import io.crmkit.core.chance.ReassignChance;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.ReassignServiceRequest;
import io.crmkit.core.service.ServicePermission;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user does not see of a company and may yet name in commands, knowing or guessing the id. */
final class Blindness {
    /** The right that somebody needs to be given work by a command. */
    private static final Map<Class<?>, Permission> WORK = Map.of(
            AssignChance.class, ChancePermission.DEVELOP,
            ReassignChance.class, ChancePermission.DEVELOP,
            AssignServiceRequest.class, ServicePermission.PROCESS,
            ReassignServiceRequest.class, ServicePermission.PROCESS,
            PlanActivity.class, ActivityPermission.KEEP);

    private static final Map<Class<?>, Kind<?, ?>> KINDS = Map.of(
            ChanceId.class, Chance.KIND,
            PlanItemId.class, PlanItem.KIND,
            CustomerId.class, Customer.KIND,
            ContactId.class, Contact.KIND,
            ActivityId.class, Activity.KIND,
            ServiceRequestId.class, ServiceRequest.KIND,
            LossCaseId.class, LossCase.KIND,
            DictionaryEntryId.class, DictionaryEntry.KIND,
            UserId.class, User.KIND);

    private final Sight sight;
    private final Company company;

    Blindness(Sight sight) {
        this.sight = sight;
        company = sight.company();
    }

    /** Commands that name records which the user sees, as far as there are any, and those that do what may be done. */
    Templates commands(Dice dice) {
        return new Templates(
                seen(Chance.KIND, dice),
                seen(PlanItem.KIND, dice),
                seen(Customer.KIND, dice),
                seen(Contact.KIND, dice),
                seen(Activity.KIND, dice),
                seen(ServiceRequest.KIND, dice),
                seen(LossCase.KIND, dice),
                seen(DictionaryEntry.KIND, dice),
                seen(User.KIND, dice));
    }

    private <S extends State<I>, I extends Id> I seen(Kind<S, I> kind, Dice dice) {
        List<S> seen = sight.seen(right(kind), kind.type());
        return seen.isEmpty() ? kind.id(company.id()) : dice.one(seen).getId();
    }

    private static Permission right(Kind<?, ?> kind) {
        return Optional.ofNullable(Rights.READ.get(kind)).orElseThrow();
    }

    /** The records that a command may name though the user does not see them. */
    Stream<Id> hidden(Probe probe, Templates templates) {
        Kind<?, ?> kind = kind(probe.id());
        return company.all(kind.type()).stream()
                .filter(record -> !sight.sees(right(kind), record))
                .filter(record -> !(record instanceof User user) || !isToldAnyway(user, probe, templates))
                .map(State::getId);
    }

    /** Whoever may be given work is given it, seen or not; and whoever has it is named by the record. */
    private boolean isToldAnyway(User user, Probe probe, Templates templates) {
        Permission work = Optional.ofNullable(WORK.get(probe.command())).orElseThrow();
        return (user.isActive() && new Sight(company, user).extent(work).isPresent())
                || Stream.of(
                                company.find(Chance.class, templates.chance()).flatMap(Chance::getAssignee),
                                company.find(ServiceRequest.class, templates.request())
                                        .flatMap(ServiceRequest::getAssignee))
                        .flatMap(Optional::stream)
                        .anyMatch(user.getId()::equals);
    }

    /** An id of the same kind that nothing has. */
    Id absent(Probe probe) {
        return kind(probe.id()).id(company.id());
    }

    private static Kind<?, ?> kind(Class<?> id) {
        return Optional.<Kind<?, ?>>ofNullable(KINDS.get(id)).orElseThrow();
    }
}
