package io.crmkit.spi.memory;

import static io.crmkit.spi.memory.Tampered.brokenBy;
import static io.crmkit.spi.memory.Tampered.port;
import static io.crmkit.spi.memory.Tampered.replace;
import static io.crmkit.spi.memory.Tampered.updating;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.loss.LossCandidate;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossRepository;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.memory.BrokenStores.Broken;
import io.crmkit.spi.memory.Tampered.Call;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.report.LossFact;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores that get loss cases wrong, each in one way. */
final class BrokenLosses {
    private static final PageRequest EVERYTHING = PageRequest.first(10_000);

    private BrokenLosses() {}

    /** Compares the days of candidates by "not after". */
    static final class CountsCutoffDay extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> losses(unit, "candidates", call -> {
                LocalDate cutoff = (LocalDate) call.arguments().get(0);
                return call.with(0, cutoff.plusDays(1)).answer();
            }));
        }
    }

    /** Takes for a candidate who has an open case already. */
    static final class ForgetsOpenCases extends Broken {
        @Override
        @SuppressWarnings("unchecked") // what the method returns
        protected CrmStore createStore() {
            return brokenBy(unit -> losses(unit, "candidates", call -> {
                Stream<LossCandidate> sound = ((List<LossCandidate>) Objects.requireNonNull(call.answer())).stream();
                AccessScope scope = (AccessScope) call.arguments().get(2);
                Stream<LossCandidate> warned =
                        unit.customers().list(CustomerQuery.any(), EVERYTHING, scope).items().stream()
                                .flatMap(customer -> withOpenCase(unit, customer));
                return Stream.concat(sound, warned).collect(Collectors.toList());
            }));
        }

        private static Stream<LossCandidate> withOpenCase(Unit unit, Customer customer) {
            return unit.customers().findStandings(Set.of(customer.getId()), AccessScope.all()).stream()
                    .filter(standing -> standing.getOpenLossCases() > 0)
                    .map(standing -> new LossCandidate(customer, standing));
        }
    }

    /** Looks for candidates among all customers, whoever asks. */
    static final class ForgetsScopeOfCandidates extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(
                    unit -> losses(unit, "candidates", call -> call.unscoped().answer()));
        }
    }

    /** Orders the candidates by id alone. */
    static final class OrdersCandidatesById extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> losses(
                    unit,
                    "candidates",
                    call -> firstOf(
                            call,
                            Comparator.comparing(
                                    candidate -> candidate.customer().getId()))));
        }
    }

    /** Puts the candidates who never ordered behind the others. */
    static final class PutsWhoNeverOrderedLast extends Broken {
        @Override
        protected CrmStore createStore() {
            // Of equal candidates the order stays.
            return brokenBy(unit -> losses(
                    unit,
                    "candidates",
                    call -> firstOf(
                            call,
                            Comparator.comparing(candidate ->
                                    candidate.standing().getLastOrderDate().isEmpty()))));
        }
    }

    /** Returns all candidates, however few are asked for. */
    static final class KnowsNoLimit extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> losses(
                    unit, "candidates", call -> call.with(1, Integer.MAX_VALUE).answer()));
        }
    }

    /** Takes for the last order the one that there was when the customer was entered. */
    static final class KeepsLastOrder extends Broken {
        @Override
        protected CrmStore createStore() {
            return updating(
                    CustomerStanding.KIND,
                    (before, after) -> CustomerStanding.builder()
                            .from(after)
                            .lastOrderDate(before.getLastOrderDate())
                            .build());
        }
    }

    /** The candidates that come first in another order, as many as were asked for. */
    @SuppressWarnings("unchecked") // what the method returns
    private static List<LossCandidate> firstOf(Call call, Comparator<LossCandidate> order) {
        Call all = call.with(1, Integer.MAX_VALUE);
        return ((List<LossCandidate>) Objects.requireNonNull(all.answer()))
                .stream().sorted(order).limit((int) call.arguments().get(1)).collect(Collectors.toList());
    }

    /** Takes for the latest case the one that was opened first. */
    static final class TakesFirstForLatest extends Broken {
        @Override
        @SuppressWarnings("unchecked") // what the argument is
        protected CrmStore createStore() {
            return brokenBy(unit -> losses(unit, "findLatest", call -> {
                Set<CustomerId> customers = (Set<CustomerId>) call.arguments().get(0);
                AccessScope scope = (AccessScope) call.arguments().get(1);
                return customers.stream()
                        .flatMap(customer -> unit.losses().list(query(customer), EVERYTHING, scope).items().stream()
                                .min(Comparator.comparing(LossCase::getOpenedAt))
                                .stream())
                        .collect(Collectors.toList());
            }));
        }

        private static LossQuery query(CustomerId customer) {
            return LossQuery.builder().customer(customer).build();
        }
    }

    /** Shows a case to who was in charge of it. */
    static final class TrustsTheCasesManager extends Broken {
        @Override
        @SuppressWarnings("unchecked") // what the method returns
        protected CrmStore createStore() {
            return brokenBy(unit -> losses(unit, "find", call -> {
                AccessScope scope = (AccessScope) call.arguments().get(1);
                Optional<LossCase> found = (Optional<LossCase>)
                        Objects.requireNonNull(call.unscoped().answer());
                return found.filter(lossCase -> scope.admits(Set.of(lossCase.getManager())));
            }));
        }
    }

    /** Lets a second open case of a customer in, as a closed one. */
    static final class LosesOpenKey extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    return super.apply(replace(changes, change -> isTaken(change) ? closed(change) : change));
                }

                private boolean isTaken(Change<?, ?> change) {
                    return change instanceof Change.Insert<?, ?> insert
                            && insert.state() instanceof LossCase lossCase
                            && losses().findLatest(Set.of(lossCase.getCustomer()), AccessScope.all()).stream()
                                    .anyMatch(latest -> latest.getStatus().isOpen());
                }
            });
        }

        private static Change<?, ?> closed(Change<?, ?> change) {
            return change instanceof Change.Insert<?, ?> insert && insert.state() instanceof LossCase lossCase
                    ? new Change.Insert<>(
                            LossCase.KIND,
                            LossCase.builder()
                                    .from(lossCase)
                                    .status(LossStatus.RECOVERED)
                                    .closedAt(lossCase.getOpenedAt())
                                    .build())
                    : change;
        }
    }

    /** Sorts the measures of a case by their instants. */
    static final class SortsMeasures extends Broken {
        @Override
        protected CrmStore createStore() {
            return updating(
                    LossCase.KIND,
                    (before, after) -> LossCase.builder()
                            .from(after)
                            .measures(after.getMeasures().stream()
                                    .sorted(Comparator.comparing(measure -> measure.at()))
                                    .collect(Collectors.toList()))
                            .build());
        }
    }

    /** Counts among the losses the customers who were warned of. */
    static final class CountsWarnedAsLost extends Broken {
        @Override
        @SuppressWarnings("unchecked") // what the method returns
        protected CrmStore createStore() {
            return brokenBy(unit -> facts(unit, "losses", call -> {
                AccessScope scope = (AccessScope) call.arguments().get(1);
                LossQuery warned =
                        LossQuery.builder().addStatus(LossStatus.WARNED).build();
                return Stream.concat(
                        (Stream<LossFact>) Objects.requireNonNull(call.answer()),
                        unit.losses().list(warned, EVERYTHING, scope).items().stream()
                                .map(CountsWarnedAsLost::asLost));
            }));
        }

        private static LossFact asLost(LossCase lossCase) {
            return new LossFact(
                    lossCase.getId(),
                    new CustomerLabel(lossCase.getCustomer(), "", ""),
                    lossCase.getManager(),
                    "",
                    "",
                    lossCase.getWarnedOn());
        }
    }

    /** Counts among the customers there were to lose those that had been lost before. */
    static final class CountsTheLostAsAtRisk extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> facts(unit, "customersAtRisk", call -> {
                Period period = (Period) call.arguments().get(0);
                return call.with(0, new Period(LocalDate.MIN, period.until())).answer();
            }));
        }
    }

    private static Unit losses(Unit unit, String method, Function<Call, @Nullable Object> otherwise) {
        return new ForwardingUnit(unit) {
            @Override
            public LossRepository losses() {
                return port(LossRepository.class, super.losses(), method, otherwise);
            }
        };
    }

    private static Unit facts(Unit unit, String method, Function<Call, @Nullable Object> otherwise) {
        return new ForwardingUnit(unit) {
            @Override
            public ReportFacts facts() {
                return port(ReportFacts.class, super.facts(), method, otherwise);
            }
        };
    }
}
