package io.crmkit.core.customer;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Batch;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Faults;
import io.crmkit.core.settings.CustomerDataPolicy;
import io.crmkit.spi.access.User;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.value.NameKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with the rows of an import of customers. */
final class CustomerImportFaults {
    private final CustomerImport loaded;
    private final CustomerDataPolicy policy;
    private final Faults faults;
    private final Set<NameKey> names = new HashSet<>();
    private final Set<String> contacts = new HashSet<>();

    private CustomerImportFaults(CustomerImport loaded, CustomerDataPolicy policy, Faults faults) {
        this.loaded = loaded;
        this.policy = policy;
        this.faults = faults;
    }

    static void check(ImportCustomers command, CustomerImport loaded, Context context, Faults faults) {
        List<ImportCustomers.Row> rows = command.rows();
        Batch.check(rows, ImportCustomers.Row::externalId, "externalId", faults);
        CustomerImportFaults check =
                new CustomerImportFaults(loaded, context.settings().getCustomerDataPolicy(), faults);
        for (int i = 0; i < rows.size(); i++) {
            check.row(rows.get(i), "rows[" + i + "]");
        }
    }

    private void row(ImportCustomers.Row row, String path) {
        DataPolicy.check(row.details(), path + ".details", policy, faults);
        Optional<Customer> before = Optional.ofNullable(loaded.known().get(row.externalId()));
        if (row.details()
                        .getRegion()
                        .filter(region -> !loaded.regions().contains(region))
                        .isPresent()
                && !before.map(Customer::getRegion)
                        .equals(Optional.of(row.details().getRegion()))) {
            faults.add(path + ".details.region", ViolationCode.NOT_IN_DICTIONARY);
        }
        manager(row, before, path + ".manager");
        name(row, before, path + ".details.name");
        for (int i = 0; i < row.contacts().size(); i++) {
            contact(row.contacts().get(i), before, path + ".contacts[" + i + "]");
        }
    }

    /** Whoever left may stay the manager of what is not handed over yet, but is given nothing more. */
    private void manager(ImportCustomers.Row row, Optional<Customer> before, String path) {
        User manager = loaded.managers().get(row.manager());
        if (manager == null) {
            faults.add(path, ViolationCode.UNKNOWN);
        } else if (!manager.isActive()
                && before.filter(customer -> customer.getManager().equals(manager.getId()))
                        .isEmpty()) {
            faults.add(path, ViolationCode.NOT_ELIGIBLE);
        }
    }

    private void name(ImportCustomers.Row row, Optional<Customer> before, String path) {
        NameKey key = NameKey.of(row.details().getName());
        if (!names.add(key)) {
            faults.add(path, ViolationCode.DUPLICATE);
        }
        Customer owner = loaded.names().get(key);
        if (owner != null
                && before.filter(self -> self.getId().equals(owner.getId())).isEmpty()) {
            faults.add(path, ViolationCode.TAKEN);
        }
    }

    private void contact(ImportCustomers.ContactRow row, Optional<Customer> customer, String path) {
        DataPolicy.check(row.details(), path + ".details", policy, faults);
        if (!contacts.add(row.externalId())) {
            faults.add(path + ".externalId", ViolationCode.DUPLICATE);
        }
        Contact known = loaded.contacts().get(row.externalId());
        if (known != null
                && customer.filter(self -> self.getId().equals(known.getCustomer()))
                        .isEmpty()) {
            faults.add(path + ".externalId", ViolationCode.TAKEN);
        }
    }
}
