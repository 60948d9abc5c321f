package io.crmkit.core.analytics.loss;

import io.crmkit.spi.customer.Customer;
import java.util.Comparator;
import java.util.Optional;

/** The groups that customers are of. */
final class Groups {
    /** By text; what has no group comes last. */
    static final Comparator<Optional<String>> ORDER =
            Comparator.comparing(Optional<String>::isEmpty).thenComparing(group -> group.orElse(""));

    private Groups() {}

    static Optional<String> of(Customer customer, Optional<LossDimension> dimension) {
        return dimension.flatMap(by -> switch (by) {
            case LEVEL -> customer.getLevel().map(Enum::name);
            case REGION -> customer.getRegion();
            case MANAGER -> Optional.of(customer.getManager().value().toString());
            case COHORT ->
                Optional.of(String.valueOf(customer.getCustomerSince().getYear()));
        });
    }
}
