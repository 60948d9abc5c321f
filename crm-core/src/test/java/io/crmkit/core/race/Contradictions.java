package io.crmkit.core.race;

import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderQuery;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where the records of a store contradict each other: what a guard counts and what there is, what a status says
 * and what the history tells. Whatever happened in whatever order, there must be none.
 */
public final class Contradictions {
    private static final AccessScope ALL = AccessScope.all();
    private static final PageRequest PAGE = PageRequest.first(1_000_000);

    private final Unit unit;
    private final List<String> found = new ArrayList<>();

    private Contradictions(Unit unit) {
        this.unit = unit;
    }

    /** What is contradictory in a store. */
    public static List<String> in(CrmStore store) {
        return store.inUnit(unit -> {
            Contradictions contradictions = new Contradictions(unit);
            unit.customers().list(CustomerQuery.any(), PAGE, ALL).items().stream()
                    .map(Customer::getId)
                    .forEach(contradictions::check);
            unit.chances().list(ChanceQuery.any(), PAGE, ALL).items().forEach(contradictions::check);
            return contradictions.found;
        });
    }

    /** What is contradictory about one customer. */
    public static List<String> of(CustomerId customer, CrmStore store) {
        return store.inUnit(unit -> {
            Contradictions contradictions = new Contradictions(unit);
            contradictions.check(customer);
            return contradictions.found;
        });
    }

    private void check(CustomerId id) {
        CustomerStanding standing =
                unit.customers().findStandings(Set.of(id), ALL).get(0);
        List<LossCase> cases = unit.losses()
                .list(LossQuery.builder().customer(id).build(), PAGE, ALL)
                .items();
        List<ServiceRequest> requests = unit.services()
                .list(ServiceQuery.builder().customer(id).build(), PAGE, ALL)
                .items();
        long openCases =
                cases.stream().filter(each -> each.getStatus().isOpen()).count();
        long openRequests =
                requests.stream().filter(each -> each.getStatus().isOpen()).count();
        long openChances = unit
                .chances()
                .list(ChanceQuery.builder().customer(id).build(), PAGE, ALL)
                .items()
                .stream()
                .filter(each -> each.getStatus().isOpen())
                .count();
        same(openChances, (long) standing.getOpenChances(), "open chances, and as counted");
        same(openCases, (long) standing.getOpenLossCases(), "open loss cases, and as counted");
        same(openRequests, (long) standing.getOpenRequests(), "open requests, and as counted");
        require(openCases <= 1, "a customer has " + openCases + " open loss cases");
        require(
                standing.getStatus() == CustomerStatus.ACTIVE || openCases == 0,
                "a " + standing.getStatus() + " customer has an open loss case");
        require(
                standing.getStatus() != CustomerStatus.RETIRED || openRequests == 0,
                "a retired customer has an open request");
        require(
                standing.getStatus() != CustomerStatus.RETIRED || openChances == 0,
                "a retired customer has an open chance");
        same(lastOrder(id), standing.getLastOrderDate(), "date of the last order, and as kept");
        same(
                told(Customer.KIND, id).orElse(CustomerStatus.ACTIVE.name()),
                standing.getStatus().name(),
                "status of a customer as told and as kept");
        if (standing.getStatus() != CustomerStatus.RETIRED) {
            same(isLost(cases), standing.getStatus() == CustomerStatus.LOST, "lost by the last case, and as kept");
        }
        cases.forEach(this::check);
        requests.forEach(request -> same(
                told(ServiceRequest.KIND, request.getId()),
                Optional.of(request.getStatus().name()),
                "status of a request as told and as kept"));
    }

    private void check(Chance chance) {
        same(
                told(Chance.KIND, chance.getId()),
                Optional.of(chance.getStatus().name()),
                "status of a chance as told and as kept");
    }

    private void check(LossCase lossCase) {
        same(
                told(LossCase.KIND, lossCase.getId()),
                Optional.of(lossCase.getStatus().name()),
                "status of a case as told and as kept");
        List<String> steps = events(LossCase.KIND, lossCase.getId()).stream()
                .map(CrmEvent::step)
                .toList();
        require(
                steps.indexOf("WARN") == 0 && steps.lastIndexOf("WARN") == 0,
                "a case was not warned of once: " + steps);
    }

    private boolean isLost(List<LossCase> cases) {
        return cases.stream()
                .max(Comparator.comparing(LossCase::getOpenedAt).thenComparing(LossCase::getId))
                .filter(last -> last.getStatus() == LossStatus.DETERMINED)
                .filter(last -> events(LossCase.KIND, last.getId()).stream()
                        .noneMatch(event -> event.step().equals("WIN_BACK")))
                .isPresent();
    }

    private Optional<LocalDate> lastOrder(CustomerId id) {
        return unit.orders().list(OrderQuery.builder().customer(id).build(), PAGE, ALL).items().stream()
                .filter(order -> CrmSettings.standard().getQualifyingStatuses().contains(order.getStatus()))
                .map(Order::getDate)
                .max(Comparator.naturalOrder());
    }

    /** The status that the history of a record leads to, if each step begins where the one before ended. */
    private <S extends State<I>, I extends Id> Optional<String> told(Kind<S, I> kind, I id) {
        Optional<String> status = Optional.empty();
        for (CrmEvent event : events(kind, id)) {
            if (event.to().isPresent()) {
                require(
                        status.isEmpty() || status.equals(event.from()),
                        event.step() + " of a " + kind + " begins at " + event.from() + ", after " + status);
                status = event.to();
            }
        }
        return status;
    }

    private <S extends State<I>, I extends Id> List<CrmEvent> events(Kind<S, I> kind, I id) {
        return unit.events().of(Subject.of(kind, id), ALL);
    }

    private void same(Object one, Object other, String what) {
        require(Objects.equals(one, other), what + ": " + one + " and " + other);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            found.add(otherwise);
        }
    }
}
