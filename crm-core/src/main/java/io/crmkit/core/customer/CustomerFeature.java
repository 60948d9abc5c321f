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
                                context.ids(),
                                () -> numbers.next(context),
                                context.today(),
                                context.now())));
        return handlers;
    }
}
