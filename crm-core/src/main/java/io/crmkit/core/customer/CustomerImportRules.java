package io.crmkit.core.customer;

import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an import does with each of its rows. A row counts as changed if the customer or a contact did. */
final class CustomerImportRules {
    private final CustomerImport loaded;
    private final Iterator<UUID> ids;
    private final Outcome outcome = new Outcome();
    private final Batch batch = new Batch();

    private CustomerImportRules(CustomerImport loaded, Iterator<UUID> ids) {
        this.loaded = loaded;
        this.ids = ids;
    }

    /**
     * Decides an import.
     *
     * @param ids new ids, one for each row and for each contact
     * @param numbers new customer numbers, one for each row that is not known
     */
    static Decision<ImportSummary> decide(
            ImportCustomers command,
            CustomerImport loaded,
            List<UUID> ids,
            List<String> numbers,
            LocalDate today,
            Instant now) {
        CustomerImportRules rules = new CustomerImportRules(loaded, ids.iterator());
        Iterator<String> number = numbers.iterator();
        for (ImportCustomers.Row row : command.rows()) {
            Customer before = loaded.known().get(row.externalId());
            if (before == null) {
                rules.insert(row, number.next(), today, now);
            } else {
                rules.update(row, before);
            }
        }
        return rules.outcome.answer(rules.batch.summary());
    }

    private void insert(ImportCustomers.Row row, String number, LocalDate today, Instant now) {
        Customer customer = CustomerRules.described(Customer.builder(), row.details())
                .id(new CustomerId(ids.next()))
                .externalId(row.externalId())
                .number(number)
                .manager(manager(row))
                .customerSince(Optional.ofNullable(row.customerSince()).orElse(today))
                .createdAt(now)
                .build();
        NewCustomer.insert(outcome, customer);
        contacts(row, customer);
        batch.inserted();
    }

    private void update(ImportCustomers.Row row, Customer before) {
        Customer after = CustomerRules.described(Customer.builder().from(before), row.details())
                .manager(manager(row))
                .customerSince(Optional.ofNullable(row.customerSince()).orElse(before.getCustomerSince()))
                .build();
        boolean changed = contacts(row, before);
        if (!before.equals(after)) {
            Map<String, String> details = before.getManager().equals(after.getManager())
                    ? Map.of()
                    : Map.of("manager", after.getManager().value().toString());
            outcome.update(Customer.KIND, before, after).event(Customer.KIND, before, details);
            changed = true;
        }
        if (!before.getManager().equals(after.getManager())) {
            CustomerStanding guard = Batch.known(loaded.standings(), before.getId());
            outcome.update(CustomerStanding.KIND, guard, guard);
        }
        if (changed) {
            batch.updated();
        } else {
            batch.unchanged();
        }
    }

    private UserId manager(ImportCustomers.Row row) {
        return Batch.known(loaded.managers(), row.manager()).getId();
    }

    /** Writes the contacts of a row; returns whether any is new or changed. */
    private boolean contacts(ImportCustomers.Row row, Customer customer) {
        boolean changed = false;
        for (ImportCustomers.ContactRow contactRow : row.contacts()) {
            Contact before = loaded.contacts().get(contactRow.externalId());
            Contact.Builder builder = before == null
                    ? Contact.builder()
                            .id(new ContactId(ids.next()))
                            .customer(customer.getId())
                            .externalId(contactRow.externalId())
                    : Contact.builder().from(before);
            Contact after =
                    ContactRules.described(builder, contactRow.details()).build();
            if (before == null) {
                outcome.insert(Contact.KIND, after).event(Contact.KIND, after, Map.of());
                changed = true;
            } else if (!before.equals(after)) {
                outcome.update(Contact.KIND, before, after).event(Contact.KIND, before, Map.of());
                changed = true;
            }
        }
        return changed;
    }
}
