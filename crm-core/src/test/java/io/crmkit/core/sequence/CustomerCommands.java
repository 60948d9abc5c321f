package io.crmkit.core.sequence;

import io.crmkit.core.Samples;
import io.crmkit.core.command.Command;
import io.crmkit.core.customer.AddContact;
import io.crmkit.core.customer.ContactDetails;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.customer.CustomerDetails;
import io.crmkit.core.customer.EditContact;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.customer.RemoveContact;
import io.crmkit.core.customer.RetireCustomer;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** What moves on customers, contacts and orders are on a real CRM. */
final class CustomerCommands {
    private final Cast cast;

    CustomerCommands(Cast cast) {
        this.cast = cast;
    }

    Command<?> of(Move move) {
        CustomerId customer = cast.customers.at(move.target());
        ContactId contact = cast.contacts.at(move.target());
        ContactDetails person = ContactDetails.builder()
                .name("contact " + move.value())
                .officePhone("1")
                .build();
        return switch (move.attempt()) {
            // Those who are entered are known to the host by the number that the next one gets.
            case ENTER_CUSTOMER -> new CreateCustomer(details(move), external(cast.customers.size()));
            case IMPORT_CUSTOMER -> new ImportCustomers(List.of(imported(move)));
            case EDIT_CUSTOMER -> new EditCustomer(customer, details(move));
            case RETIRE -> new RetireCustomer(customer);
            case ADD_CONTACT -> new AddContact(customer, person);
            case EDIT_CONTACT -> new EditContact(contact, person);
            case REMOVE_CONTACT -> new RemoveContact(contact);
            case ORDER, REVISE_ORDER, ORDER_AGAIN ->
                new ImportOrders(
                        OrderRow.of(move).stream().map(CustomerCommands::order).toList());
            default -> throw new IllegalArgumentException(move.toString());
        };
    }

    private static String external(int customer) {
        return "C" + customer;
    }

    /** Every field is filled, as the classic settings demand. */
    private static CustomerDetails details(Move move) {
        return CustomerDetails.builder()
                .from(Samples.details(World.NAMES.get(World.name(move.value()))))
                .region(Words.region(move))
                .build();
    }

    private static ImportCustomers.Row imported(Move move) {
        return new ImportCustomers.Row(
                external(move.target()),
                World.person(move.other()).map(Move.Person::user).orElse("nobody"),
                details(move),
                move.more() < 0 ? null : Stage.date(move.more()),
                List.of());
    }

    private static ImportOrders.Row order(OrderRow row) {
        return new ImportOrders.Row(
                "O" + row.order(),
                external(row.customer()),
                Stage.date(row.day()),
                null,
                OrderStatus.valueOf(row.status()),
                Currency.getInstance("EUR"),
                List.of(new ImportOrders.Line("P", BigDecimal.ONE, null, Money.of("1", "EUR"), BigDecimal.ZERO)));
    }
}
