package io.crmkit.core.loss;

import io.crmkit.core.CareScene;
import io.crmkit.core.CrmSession;
import io.crmkit.core.MovingClock;
import io.crmkit.core.RecordingListener;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.order.ImportOrders;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.memory.InMemoryStore;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** A CRM with one customer of Rolf's, since long ago, who never ordered; and what can happen about that. */
final class LossWorld {
    /** The day on which the clock stands at first. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    final MovingClock clock = new MovingClock(TestCrm.NOW);
    final RecordingListener listener = new RecordingListener();
    final TestCrm test;
    final CareScene care;
    final Customer customer;
    final CrmSession rolf;

    LossWorld() {
        this(CrmSettings.standard());
    }

    LossWorld(CrmSettings settings) {
        test = TestCrm.create(new InMemoryStore(), settings, listener, clock);
        care = new CareScene(test);
        customer = new Scene(test).customer("Known", test.id("rolf"), CustomerStatus.ACTIVE, LocalDate.of(2020, 1, 1));
        rolf = test.as("rolf");
    }

    LossScan scan() {
        return test.system().execute(new ScanForLoss());
    }

    /** Imports an order of the customer, new or changed. */
    void order(String externalId, LocalDate date, OrderStatus status) {
        test.system()
                .execute(new ImportOrders(List.of(new ImportOrders.Row(
                        externalId, "Known", date, null, status, Currency.getInstance("EUR"), List.of()))));
    }

    /** The cases, in the order they were opened. */
    List<LossCase> cases() {
        return test.system()
                .lossCases()
                .list(LossQuery.any(), PageRequest.first(100))
                .items();
    }

    /** What is told of a case. */
    List<CrmEvent> told(LossCase lossCase) {
        return test.system().history().of(LossCase.KIND, lossCase.getId());
    }

    /** What is told of the customer. */
    List<CrmEvent> told() {
        return test.system().history().of(Customer.KIND, customer.getId());
    }
}
