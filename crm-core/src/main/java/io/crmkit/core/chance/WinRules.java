package io.crmkit.core.chance;

import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.customer.NewCustomer;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.value.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What winning a chance does: it takes an existing customer, or enters a new one with the first contact. */
final class WinRules {
    private WinRules() {}

    /**
     * Wins into an existing customer.
     *
     * @param value what it is won for
     * @param counted the standing that counts this chance as open, which may be the customer's own
     */
    static Decision<Chance> into(
            Chance chance, Optional<Money> value, CustomerStanding standing, Optional<CustomerStanding> counted) {
        if (standing.getStatus() == CustomerStatus.RETIRED) {
            return Decision.rejected(CustomerRejection.CUSTOMER_RETIRED, Map.of());
        }
        Outcome outcome = new Outcome();
        boolean own =
                counted.filter(guard -> guard.getId().equals(standing.getId())).isPresent();
        ChanceRules.count(outcome, standing, own ? -1 : 0);
        if (!own) {
            counted.ifPresent(guard -> ChanceRules.count(outcome, guard, -1));
        }
        return won(outcome, chance, value, standing.getId());
    }

    /** Wins into a new customer, whose manager is whoever developed the chance. */
    static Decision<Chance> anew(
            Chance chance,
            Optional<Money> value,
            CustomerId id,
            String number,
            ContactId contact,
            UserId manager,
            Optional<UserId> creator,
            LocalDate today,
            Instant now) {
        Customer customer = Customer.builder()
                .id(id)
                .number(number)
                .name(chance.getCustomerName())
                .manager(manager)
                .customerSince(today)
                .createdBy(creator)
                .createdAt(now)
                .build();
        Outcome outcome = NewCustomer.insert(new Outcome(), customer);
        chance.getContactName().ifPresent(name -> {
            Contact first = Contact.builder()
                    .id(contact)
                    .customer(id)
                    .name(name)
                    .officePhone(chance.getPhone())
                    .build();
            outcome.insert(Contact.KIND, first).event(Contact.KIND, first, Map.of());
        });
        return won(outcome, chance, value, id);
    }

    private static Decision<Chance> won(Outcome outcome, Chance chance, Optional<Money> value, CustomerId customer) {
        Chance won = ChanceRules.from(chance)
                .status(ChanceStatus.WON)
                .wonValue(value)
                .customer(customer)
                .build();
        Map<String, String> details = new HashMap<>();
        details.put("customer", customer.value().toString());
        value.ifPresent(money -> details.put("value", text(money)));
        return outcome.update(Chance.KIND, chance, won)
                .event(Chance.KIND, chance, Optional.of(chance.getStatus()), Optional.of(won.getStatus()), details)
                .answer(Chance.KIND, won);
    }

    private static String text(Money money) {
        return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
    }
}
