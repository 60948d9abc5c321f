package io.crmkit.core.analytics.customer;

import io.crmkit.core.event.Histories;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Pages;
import io.crmkit.core.report.ReportPermission;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Internal: reads how the customers have gone that an actor may see in reports. */
public final class CustomerJourneys {
    private CustomerJourneys() {}

    /**
     * Reads journeys.
     *
     * @param context reads
     * @param asOf the instant up to which they go; absent for all that is known
     * @param each takes each journey
     */
    public static void read(Context context, Optional<Instant> asOf, Consumer<CustomerJourney> each) {
        AccessScope scope = context.scope(ReportPermission.READ);
        // A clock may have been set back; what is known now is all that is there.
        Instant until = asOf.orElse(Instant.MAX);
        Map<UUID, List<CrmEvent>> histories = Histories.of(Customer.KIND, scope, context);
        CustomerRepository repository = context.unit().customers();
        Pages.batches(page -> repository.list(CustomerQuery.any(), page, scope), customers -> {
            Map<CustomerId, CustomerStanding> standings =
                    repository
                            .findStandings(
                                    customers.stream().map(Customer::getId).collect(Collectors.toSet()), scope)
                            .stream()
                            .collect(Collectors.toMap(CustomerStanding::getId, Function.identity()));
            for (Customer customer : customers) {
                CustomerStanding standing = standings.get(customer.getId());
                if (standing != null) {
                    CustomerJourney.of(
                                    customer,
                                    standing,
                                    histories.getOrDefault(customer.getId().value(), List.of()),
                                    until)
                            .ifPresent(each);
                }
            }
        });
    }
}
