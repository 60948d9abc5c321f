package io.crmkit.core.reach;

import io.crmkit.spi.access.Role;
import io.crmkit.spi.access.User;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a user does not see of a company and may yet name in commands, knowing or guessing the id. */
final class Blindness {
    private static final List<Kind<?, ?>> KINDS = List.of(
            Chance.KIND,
            PlanItem.KIND,
            Customer.KIND,
            Contact.KIND,
            Activity.KIND,
            ServiceRequest.KIND,
            LossCase.KIND,
            DictionaryEntry.KIND,
            User.KIND,
            Role.KIND);

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
                seen(User.KIND, dice),
                seen(Role.KIND, dice));
    }

    private <S extends State<I>, I extends Id> I seen(Kind<S, I> kind, Dice dice) {
        List<S> seen = sight.seen(Rights.toRead(kind), kind.type());
        return seen.isEmpty() ? kind.id(company.id()) : dice.one(seen).getId();
    }

    /** The records that a command may name though the user does not see them. */
    Stream<Id> hidden(Probe probe, Templates templates) {
        Kind<?, ?> kind = kind(probe.id());
        return company.all(kind.type()).stream()
                .filter(record -> !sight.sees(Rights.toRead(kind), record))
                .filter(record -> !(record instanceof User user) || !isKnownAnyway(user, templates))
                .map(State::getId);
    }

    /** Oneself one knows; and whoever has the work is named by the record. */
    private boolean isKnownAnyway(User user, Templates templates) {
        return user.equals(sight.user())
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
        return KINDS.stream()
                .filter(kind -> kind.id(new UUID(0, 0)).getClass().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
