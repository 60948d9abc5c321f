package io.crmkit.spi.memory;

import static io.crmkit.spi.memory.Tampered.brokenBy;
import static io.crmkit.spi.memory.Tampered.port;
import static io.crmkit.spi.memory.Tampered.updating;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.activity.ActivityRepository;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventRepository;
import io.crmkit.spi.memory.BrokenStores.Broken;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.report.ServiceFact;
import io.crmkit.spi.service.ServiceRepository;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Period;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores that get activities, service requests or the history wrong, each in one way. */
final class BrokenCare {
    private BrokenCare() {}

    /** Lists the activities of the day after a period too. */
    static final class ClosesListPeriods extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public ActivityRepository activities() {
                    return port(ActivityRepository.class, super.activities(), "list", call -> {
                        ActivityQuery query = (ActivityQuery) call.arguments().get(0);
                        return call.with(
                                        0,
                                        ActivityQuery.builder()
                                                .from(query)
                                                .period(query.getPeriod().map(ClosesListPeriods::longer))
                                                .build())
                                .answer();
                    });
                }
            });
        }

        private static Period longer(Period period) {
            return new Period(period.from(), period.until().plusDays(1));
        }
    }

    /** Finds a request for its creator and the customer's manager, but not for who handles it. */
    static final class ForgetsAssignee extends Broken {
        @Override
        @SuppressWarnings("unchecked") // what the method returns
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public ServiceRepository services() {
                    return port(ServiceRepository.class, super.services(), "find", call -> {
                        AccessScope scope = (AccessScope) call.arguments().get(1);
                        Optional<ServiceRequest> found =
                                (Optional<ServiceRequest>) Objects.requireNonNull(call.answer());
                        return found.filter(request -> scope.admits(AccessScope.owners(List.of(request.getCreatedBy())))
                                || customers()
                                        .find(request.getCustomer(), scope)
                                        .isPresent());
                    });
                }
            });
        }
    }

    /** Tells the steps of one command in no order to rely on. */
    static final class ForgetsOrdinals extends Broken {
        @Override
        @SuppressWarnings("unchecked") // what the method returns
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public EventRepository events() {
                    return port(EventRepository.class, super.events(), "of", call -> {
                        List<CrmEvent> events = (List<CrmEvent>) Objects.requireNonNull(call.answer());
                        return events.stream()
                                .sorted(Comparator.comparingLong(CrmEvent::basis)
                                        .thenComparing(event -> event.id().value()))
                                .collect(Collectors.toList());
                    });
                }
            });
        }
    }

    /** Keeps the first step of a command alone. */
    static final class DropsFurtherSteps extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    Changes.Builder kept = Changes.builder();
                    changes.records().forEach(change -> Tampered.add(kept, change));
                    changes.events().stream()
                            .filter(event -> event.ordinal() == 0)
                            .forEach(kept::append);
                    changes.command().ifPresent(kept::remember);
                    return super.apply(kept.build());
                }
            });
        }
    }

    /** Has no place for the count of open requests. */
    static final class DropsRequestCount extends Broken {
        @Override
        protected CrmStore createStore() {
            return updating(
                    CustomerStanding.KIND,
                    (before, after) -> CustomerStanding.builder()
                            .from(after)
                            .openRequests(0)
                            .build());
        }
    }

    /** Groups requests without asking how satisfied the customers are. */
    static final class LosesSatisfaction extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenFacts(fact -> new ServiceFact(
                    fact.type(),
                    fact.bucket(),
                    fact.status(),
                    Optional.empty(),
                    fact.requests(),
                    fact.reworked(),
                    fact.assigning(),
                    fact.handling(),
                    fact.feedingBack(),
                    fact.archiving()));
        }
    }

    /** Adds times up by the second. */
    static final class RoundsTimes extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenFacts(fact -> new ServiceFact(
                    fact.type(),
                    fact.bucket(),
                    fact.status(),
                    fact.satisfaction(),
                    fact.requests(),
                    fact.reworked(),
                    rounded(fact.assigning()),
                    rounded(fact.handling()),
                    rounded(fact.feedingBack()),
                    rounded(fact.archiving())));
        }

        private static Duration rounded(Duration time) {
            return Duration.ofSeconds(time.toSeconds());
        }
    }

    @SuppressWarnings("unchecked") // what the method returns
    private static CrmStore brokenFacts(UnaryOperator<ServiceFact> broken) {
        return brokenBy(unit -> new ForwardingUnit(unit) {
            @Override
            public ReportFacts facts() {
                return port(
                        ReportFacts.class,
                        super.facts(),
                        "services",
                        call -> ((Stream<ServiceFact>) Objects.requireNonNull(call.answer())).map(broken));
            }
        });
    }
}
