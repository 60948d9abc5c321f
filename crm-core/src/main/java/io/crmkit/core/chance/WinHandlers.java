package io.crmkit.core.chance;

import static io.crmkit.core.handling.Handler.on;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.customer.CustomerNumbers;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.customer.Standings;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Handler;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.NameKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the customer that a chance is won into. */
final class WinHandlers {
    private final CustomerNumbers numbers;

    WinHandlers(CustomerNumbers numbers) {
        this.numbers = numbers;
    }

    List<Handler<?, ?, ?>> all() {
        return List.of(on(WinChance.class, ChanceSubject.CHANCE, WinChance::chance)
                .check((command, chance, context, faults) -> {
                    if (command.customer() != null
                            && named(command.customer(), context).isEmpty()) {
                        faults.add("customer", ViolationCode.UNKNOWN);
                    }
                })
                .decide(Answer.state(Chance.KIND, ChanceSubject.CHANCE), this::win));
    }

    private Decision<Chance> win(WinChance command, Chance chance, Context context) {
        Optional<Customer> existing = existing(command, chance, context);
        if (existing.isPresent()) {
            return WinRules.into(
                    chance,
                    value(command, chance),
                    Standings.find(existing.get().getId(), context).orElseThrow(),
                    ChanceHandlers.counted(chance, context));
        }
        if (!byName(chance, context, AccessScope.all()).isEmpty()) {
            return Decision.rejected(CustomerRejection.CUSTOMER_NAME_TAKEN, Map.of());
        }
        return WinRules.anew(
                chance,
                value(command, chance),
                new CustomerId(context.newId()),
                numbers.next(context),
                new ContactId(context.newId()),
                chance.getAssignee().orElseThrow(),
                context.actor().user(),
                context.today(),
                context.now());
    }

    private static Optional<Money> value(WinChance command, Chance chance) {
        return Optional.ofNullable(command.value()).or(chance::getExpectedValue);
    }

    /**
     * The customer named in the command; or the one the chance is tied to, which a supervisor may have seen for the
     * actor; or the one of the name.
     */
    private static Optional<Customer> existing(WinChance command, Chance chance, Context context) {
        if (command.customer() != null) {
            return named(command.customer(), context);
        }
        if (chance.getCustomer().isPresent()) {
            return customers(context).find(chance.getCustomer().get(), AccessScope.all());
        }
        return byName(chance, context, context.scope(CustomerPermission.READ)).stream()
                .findFirst();
    }

    private static Optional<Customer> named(CustomerId id, Context context) {
        return customers(context).find(id, context.scope(CustomerPermission.READ));
    }

    private static List<Customer> byName(Chance chance, Context context, AccessScope scope) {
        return customers(context).findByNames(Set.of(NameKey.of(chance.getCustomerName())), scope);
    }

    private static CustomerRepository customers(Context context) {
        return context.unit().customers();
    }
}
