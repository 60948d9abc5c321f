package io.crmkit.examples.tour;

import io.crmkit.core.CrmSession;
import io.crmkit.core.loss.DetermineLoss;
import io.crmkit.core.loss.LossScan;
import io.crmkit.core.loss.ScanForLoss;
import io.crmkit.core.loss.SuspendLoss;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import java.time.LocalDate;
import java.util.List;

/** What is done about customers who stopped ordering: the system warns of them, and their managers decide. */
final class Retention {
    /** How many months without an order make a manager give a customer up. */
    static final int PATIENCE = 9;

    /** A customer of this level or a higher one is worth a measure. */
    static final CustomerLevel WORTH = CustomerLevel.KEY_ACCOUNT;

    static final String MEASURE = "Call, and offer 5 % off the next order.";

    private final Office office;
    private final SteelWheels data;

    Retention(Office office, SteelWheels data) {
        this.office = office;
        this.data = data;
    }

    /** All of it, until the late orders are in. */
    void run() {
        scan();
        decide();
        receiveLateOrders();
    }

    /** Scans batch by batch, as a host's scheduler would every night, and tells how many were warned of. */
    int scan() {
        int warned = 0;
        LossScan scan;
        do {
            scan = office.system().execute(new ScanForLoss());
            warned += scan.warned();
        } while (scan.more());
        return warned;
    }

    /** Every manager goes through the cases of his or her own customers. */
    void decide() {
        List<UserId> managers =
                cases(office).stream().map(LossCase::getManager).distinct().toList();
        for (UserId manager : managers) {
            CrmSession session = office.as(manager);
            LossQuery warned =
                    LossQuery.builder().addStatuses(LossStatus.WARNED).build();
            session.lossCases().list(warned, Office.EVERYTHING).items().forEach(lossCase -> decide(lossCase, session));
        }
    }

    void receiveLateOrders() {
        office.onDay(Office.FIRST_DAY.plusDays(1));
        Imports.late(office, data);
    }

    /** A customer whose last order is before this day is given up. */
    LocalDate limit() {
        return office.today().minusMonths(PATIENCE);
    }

    /** All cases, in the order they were opened. */
    static List<LossCase> cases(Office office) {
        return office.as(Office.VP_SALES)
                .lossCases()
                .list(LossQuery.any(), Office.EVERYTHING)
                .items();
    }

    private void decide(LossCase lossCase, CrmSession manager) {
        Customer customer = manager.customers().get(lossCase.getCustomer());
        if (lossCase.getLastOrderDate().filter(limit()::isAfter).isPresent()) {
            LossReason reason = LossReason.of(data.orders(company(customer)));
            manager.execute(new DetermineLoss(lossCase.getId(), reason.reasonClass(), reason.text(lossCase)));
        } else if (customer.getLevel()
                .filter(level -> level.compareTo(WORTH) <= 0)
                .isPresent()) {
            manager.execute(new SuspendLoss(lossCase.getId(), MEASURE));
        }
    }

    private SteelWheels.Company company(Customer customer) {
        return data.company(Integer.parseInt(customer.getExternalId().orElseThrow()));
    }
}
