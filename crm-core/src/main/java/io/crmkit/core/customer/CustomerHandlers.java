package io.crmkit.core.customer;

import static io.crmkit.core.handling.Handler.on;

import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.dictionary.Values;
import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.handling.Handler;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.value.NameKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the rules of customers and contacts need, and asks them. */
final class CustomerHandlers {
    private static final Answer<Customer> CUSTOMER = Answer.state(Customer.KIND, CustomerSubject.CUSTOMER);
    private static final Answer<Contact> CONTACT = Answer.state(Contact.KIND, CustomerSubject.CONTACT);

    private final CustomerNumbers numbers;

    CustomerHandlers(CustomerNumbers numbers) {
        this.numbers = numbers;
    }

    List<Handler<?, ?, ?>> all() {
        return List.of(
                Handler.of(CreateCustomer.class)
                        .check((command, none, context, faults) ->
                                check(command.details(), Optional.empty(), context, faults))
                        .decide(CUSTOMER, (command, none, context) -> create(command, context)),
                on(EditCustomer.class, CustomerSubject.CUSTOMER, EditCustomer::customer)
                        .check((command, customer, context, faults) ->
                                check(command.details(), Optional.of(customer), context, faults))
                        .decide(
                                CUSTOMER,
                                (command, customer, context) -> CustomerRules.edit(
                                        customer,
                                        command.details(),
                                        standing(customer, context),
                                        nameTaken(command.details(), Optional.of(customer), context))),
                on(RetireCustomer.class, CustomerSubject.CUSTOMER, RetireCustomer::customer)
                        .decide(
                                CUSTOMER,
                                (command, customer, context) ->
                                        CustomerRules.retire(customer, standing(customer, context))),
                on(AddContact.class, CustomerSubject.CUSTOMER, AddContact::customer)
                        .check((command, customer, context, faults) -> check(command.details(), context, faults))
                        .decide(
                                CONTACT,
                                (command, customer, context) -> ContactRules.add(
                                        new ContactId(context.newId()),
                                        customer.getId(),
                                        command.details(),
                                        standing(customer, context))),
                on(EditContact.class, CustomerSubject.KNOWN_CONTACT, EditContact::contact)
                        .check((command, known, context, faults) -> check(command.details(), context, faults))
                        .decide(
                                CONTACT,
                                (command, known, context) -> ContactRules.edit(
                                        known.contact(), command.details(), standing(known.customer(), context))),
                on(RemoveContact.class, CustomerSubject.KNOWN_CONTACT, RemoveContact::contact)
                        .decide(
                                Answer.id(Contact.KIND),
                                (command, known, context) ->
                                        ContactRules.remove(known.contact(), standing(known.customer(), context))));
    }

    private Decision<Customer> create(CreateCustomer command, Context context) {
        if (command.externalId() != null
                && !context.unit()
                        .customers()
                        .findByExternalIds(Set.of(command.externalId()), AccessScope.all())
                        .isEmpty()) {
            return Decision.rejected(CommandRejection.KEY_TAKEN, Map.of("key", "customer.externalId"));
        }
        boolean taken = nameTaken(command.details(), Optional.empty(), context);
        Customer customer = CustomerRules.described(Customer.builder(), command.details())
                .id(new CustomerId(context.newId()))
                .externalId(Optional.ofNullable(command.externalId()))
                // No number is drawn for a customer that will not be entered.
                .number(taken ? "" : numbers.next(context))
                // The permission that this takes is held by users only, so there is one to be the manager.
                .manager(context.actor().user().orElseThrow())
                .customerSince(context.today())
                .createdBy(context.actor().user())
                .createdAt(context.now())
                .build();
        return CustomerRules.create(customer, taken);
    }

    private static void check(CustomerDetails details, Optional<Customer> before, Context context, Faults faults) {
        DataPolicy.check(details, "details", context.settings().getCustomerDataPolicy(), faults);
        // A value that was retired since may stay where it is.
        if (!before.map(Customer::getRegion).orElse(Optional.empty()).equals(details.getRegion())) {
            Values.check(DictionaryType.REGION, details.getRegion(), "details.region", context, faults);
        }
    }

    private static void check(ContactDetails details, Context context, Faults faults) {
        DataPolicy.check(details, "details", context.settings().getCustomerDataPolicy(), faults);
    }

    private static boolean nameTaken(CustomerDetails details, Optional<Customer> owner, Context context) {
        return context.unit().customers().findByNames(Set.of(NameKey.of(details.getName())), AccessScope.all()).stream()
                .anyMatch(other ->
                        owner.filter(self -> self.getId().equals(other.getId())).isEmpty());
    }

    private static CustomerStanding standing(Customer customer, Context context) {
        return Standings.find(customer.getId(), context).orElseThrow();
    }
}
