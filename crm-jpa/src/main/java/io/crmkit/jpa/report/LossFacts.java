package io.crmkit.jpa.report;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.jpa.value.Db;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Losses, and how many customers there were to lose. */
final class LossFacts {
    private static final String OWNED = "c.manager in :scopeUsers";

    // Any loss in the period will do; a later one only for who is still lost and was there before the period ended.
    private static final String WAS_THERE = "(c.customerSince < :until and s.status = :active)"
            + " or exists (select l.id from CrmLossCase l where l.customer = c.id and l.status = :determined"
            + " and l.lostDate >= :from"
            + " and (l.lostDate < :until or (c.customerSince < :until and s.status = :lost)))";

    private LossFacts() {}

    static Stream<LossFact> of(Db db, Period period, AccessScope scope) {
        FactQuery losses = new FactQuery(db, "CrmLossCase e").join("join CrmCustomer c on c.id = e.customer");
        return Scopes.narrow(losses, scope, OWNED)
                .where("e.status = :determined")
                .with("determined", LossStatus.DETERMINED)
                .within(period, "e.lostDate")
                .select(List.of(
                        "e.id", "c.id", "c.number", "c.name", "e.manager", "e.reasonClass", "e.reason", "e.lostDate"))
                .stream(row -> new LossFact(
                new LossCaseId(row.get(UUID.class)),
                row.label(),
                row.user(),
                row.get(String.class),
                row.get(String.class),
                row.get(LocalDate.class)));
    }

    static long atRisk(Db db, Period period, AccessScope scope) {
        // A customer without a standing is neither active nor lost, but may have been lost.
        FactQuery customers = new FactQuery(db, "CrmCustomer c").join("left join CrmCustomerStanding s on s.id = c.id");
        return Scopes.narrow(customers, scope, OWNED)
                .where("(" + WAS_THERE + ")")
                .with("active", CustomerStatus.ACTIVE)
                .with("lost", CustomerStatus.LOST)
                .with("determined", LossStatus.DETERMINED)
                .with("from", period.from())
                .with("until", period.until())
                .select(List.of("count(c)"))
                .number();
    }
}
