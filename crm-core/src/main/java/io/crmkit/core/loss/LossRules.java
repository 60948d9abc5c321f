package io.crmkit.core.loss;

import io.crmkit.core.customer.Standings;
import io.crmkit.core.handling.Decision;
import io.crmkit.core.handling.Outcome;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCandidate;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What happens to a loss case at each step, given that the step is open. Recovery by orders is in {@link OrderRules}.
 */
final class LossRules {
    private LossRules() {}

    /**
     * The first day whose orders are recent. As {@link LocalDate#minusMonths} does, a day that a month does not have
     * becomes its last one: six months before the 31st of August are the 28th or 29th of February.
     */
    static LocalDate cutoff(LocalDate today, int limitMonths) {
        return today.minusMonths(limitMonths);
    }

    /**
     * Warns of customers.
     *
     * @param ids new ids, one for each customer
     * @param batch the most customers of a batch; if there are as many, there may be more
     */
    static Decision<LossScan> warn(
            List<LossCandidate> candidates, List<UUID> ids, int limitMonths, LocalDate today, Instant now, int batch) {
        Outcome outcome = new Outcome();
        Iterator<UUID> id = ids.iterator();
        for (LossCandidate candidate : candidates) {
            CustomerStanding standing = candidate.standing();
            LossCase lossCase = LossCase.builder()
                    .id(new LossCaseId(id.next()))
                    .customer(candidate.customer().getId())
                    .manager(candidate.customer().getManager())
                    .status(LossStatus.WARNED)
                    .lastOrderDate(standing.getLastOrderDate())
                    .limitMonths(limitMonths)
                    .warnedOn(today)
                    .openedAt(now)
                    .build();
            outcome.insert(LossCase.KIND, lossCase)
                    .update(CustomerStanding.KIND, standing, opened(standing))
                    .event(
                            LossCase.KIND,
                            lossCase,
                            Optional.empty(),
                            Optional.of(lossCase.getStatus()),
                            evidence(lossCase, candidate.customer()));
        }
        return outcome.answer(new LossScan(candidates.size(), candidates.size() == batch));
    }

    static Decision<LossCase> suspend(KnownCase known, LossMeasure measure) {
        LossCase suspended =
                from(known).status(LossStatus.SUSPENDED).addMeasures(measure).build();
        return step(new Outcome(), known.lossCase(), suspended, Map.of("measure", measure.text()))
                .answer(LossCase.KIND, suspended);
    }

    static Decision<LossCase> determine(
            KnownCase known,
            String reasonClass,
            String reason,
            CustomerStanding standing,
            LocalDate today,
            Instant now) {
        LossCase determined = from(known)
                .status(LossStatus.DETERMINED)
                .reasonClass(reasonClass)
                .reason(reason)
                .lostDate(today)
                .closedAt(now)
                .build();
        CustomerStanding lost = closed(standing).status(CustomerStatus.LOST).build();
        return step(new Outcome(), known.lossCase(), determined, Map.of("reasonClass", reasonClass, "reason", reason))
                .update(CustomerStanding.KIND, standing, lost)
                .update(Customer.KIND, known.customer(), known.customer())
                .event(
                        Customer.KIND,
                        known.customer(),
                        Optional.of(standing.getStatus()),
                        Optional.of(lost.getStatus()),
                        Map.of("lossCase", text(determined)))
                .answer(LossCase.KIND, determined);
    }

    static Decision<LossCase> recover(KnownCase known, String reason, CustomerStanding standing, Instant now) {
        LossCase recovered =
                from(known).status(LossStatus.RECOVERED).closedAt(now).build();
        return step(new Outcome(), known.lossCase(), recovered, Map.of("reason", reason))
                .update(CustomerStanding.KIND, standing, closed(standing).build())
                .answer(LossCase.KIND, recovered);
    }

    /** A standing with one open case less. */
    static CustomerStanding.Builder closed(CustomerStanding standing) {
        return CustomerStanding.builder()
                .from(standing)
                .openLossCases(Standings.counted(standing, standing.getOpenLossCases(), -1));
    }

    /** The case, in the charge of whoever is the customer's manager now. */
    static LossCase.Builder from(KnownCase known) {
        return LossCase.builder()
                .from(known.lossCase())
                .manager(known.customer().getManager());
    }

    static String text(LossCase lossCase) {
        return lossCase.getId().value().toString();
    }

    private static CustomerStanding opened(CustomerStanding standing) {
        return CustomerStanding.builder()
                .from(standing)
                .openLossCases(standing.getOpenLossCases() + 1)
                .build();
    }

    private static Outcome step(Outcome outcome, LossCase before, LossCase after, Map<String, String> details) {
        return outcome.update(LossCase.KIND, before, after)
                .event(LossCase.KIND, before, Optional.of(before.getStatus()), Optional.of(after.getStatus()), details);
    }

    /** Why the customer was warned of, to be read long after the customer has ordered again. */
    private static Map<String, String> evidence(LossCase lossCase, Customer customer) {
        Map<String, String> evidence = new HashMap<>();
        lossCase.getLastOrderDate().ifPresent(date -> evidence.put("lastOrderDate", date.toString()));
        evidence.put("customerSince", customer.getCustomerSince().toString());
        evidence.put("limitMonths", String.valueOf(lossCase.getLimitMonths()));
        evidence.put("asOf", lossCase.getWarnedOn().toString());
        return evidence;
    }
}
