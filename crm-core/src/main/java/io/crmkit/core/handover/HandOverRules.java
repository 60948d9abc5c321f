package io.crmkit.core.handover;

import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a hand-over does to each record. */
final class HandOverRules {
    private HandOverRules() {}

    static Decision<HandedOver> decide(Belongings belongings, UserId from, UserId to, String reason, Instant now) {
        Outcome outcome = new Outcome();
        Map<String, String> told =
                Map.of("from", from.value().toString(), "to", to.value().toString(), "reason", reason);
        belongings.customers().forEach(customer -> {
            CustomerStanding standing = belongings.standings().get(customer.getId());
            Customer after = Customer.builder().from(customer).manager(to).build();
            outcome.update(Customer.KIND, customer, after).event(Customer.KIND, customer, told);
            if (standing != null) {
                // Touched: whoever decides something about the customer at this moment decides it anew.
                outcome.update(CustomerStanding.KIND, standing, standing);
            }
            LossCase lossCase = belongings.lossCases().get(customer.getId());
            if (lossCase != null) {
                LossCase caseAfter =
                        LossCase.builder().from(lossCase).manager(to).build();
                moved(outcome, LossCase.KIND, lossCase, caseAfter, lossCase.getStatus(), told);
            }
        });
        belongings.chances().forEach(chance -> {
            Chance after =
                    Chance.builder().from(chance).assignee(to).assignedAt(now).build();
            moved(outcome, Chance.KIND, chance, after, chance.getStatus(), told);
        });
        belongings.requests().forEach(request -> {
            ServiceRequest.Builder after =
                    ServiceRequest.builder().from(request).assignee(to);
            if (request.getStatus() == ServiceStatus.ASSIGNED) {
                // Later the time stays as it is: what was handled was given to the one who handled it.
                after.assignedAt(now);
            }
            moved(outcome, ServiceRequest.KIND, request, after.build(), request.getStatus(), told);
        });
        belongings.activities().forEach(activity -> {
            Activity after = Activity.builder().from(activity).responsible(to).build();
            moved(outcome, Activity.KIND, activity, after, activity.getStatus(), told);
        });
        return outcome.answer(new HandedOver(
                belongings.customers().size(),
                belongings.chances().size(),
                belongings.requests().size(),
                belongings.activities().size(),
                belongings.lossCases().size(),
                belongings.complete()));
    }

    private static <S extends State<I>, I extends Id> void moved(
            Outcome outcome, Kind<S, I> kind, S before, S after, Enum<?> status, Map<String, String> told) {
        outcome.update(kind, before, after).event(kind, before, Optional.of(status), Optional.of(status), told);
    }
}
