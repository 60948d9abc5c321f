package io.crmkit.core.customer;

import io.crmkit.core.handling.Answer;
import io.crmkit.core.handling.Handler;
import io.crmkit.core.handling.SubjectType;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.value.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Internal: what the entry package needs of customers. */
public final class CustomerFeature {
    private static final SubjectType<CustomerImport, ImportCustomers> IMPORT = new SubjectType<>(
            Customer.KIND.name(),
            CustomerPermission.IMPORT,
            (unit, command, scope) -> Optional.of(CustomerImport.load(unit, command)),
            loaded -> State.NEW,
            loaded -> Optional.empty(),
            (loaded, relation) -> Set.of());

    private CustomerFeature() {}

    /**
     * {@return the handlers of the commands on customers and contacts}
     *
     * @param numbers draws customer numbers
     */
    public static List<Handler<?, ?, ?>> handlers(CustomerNumbers numbers) {
        List<Handler<?, ?, ?>> handlers = new ArrayList<>(new CustomerHandlers(numbers).all());
        handlers.add(Handler.on(ImportCustomers.class, IMPORT, Function.identity())
                .check(CustomerImportFaults::check)
                .decide(
                        Answer.summary(),
                        (command, loaded, context) -> CustomerImportRules.decide(
                                command,
                                loaded,
                                context.newIds(ids(command.rows())),
                                numbers.next(loaded.unknown(command.rows()), context),
                                context.today(),
                                context.now())));
        return handlers;
    }

    /** How many ids an import may need at the most. */
    private static int ids(List<ImportCustomers.Row> rows) {
        return rows.size()
                + rows.stream().mapToInt(row -> row.contacts().size()).sum();
    }
}
