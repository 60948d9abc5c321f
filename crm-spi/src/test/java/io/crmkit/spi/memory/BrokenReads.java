package io.crmkit.spi.memory;

import static io.crmkit.spi.memory.Tampered.brokenBy;
import static io.crmkit.spi.memory.Tampered.port;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.customer.CustomerSort;
import io.crmkit.spi.event.EventRepository;
import io.crmkit.spi.memory.BrokenStores.Broken;
import io.crmkit.spi.memory.Tampered.Call;
import io.crmkit.spi.report.ReportFacts;
import io.crmkit.spi.report.SalesFactsQuery;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores that read wrongly, each in one way. */
final class BrokenReads {
    private BrokenReads() {}

    /** Finds a chance by id whoever asks. */
    static final class ForgetsScopeById extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(
                    unit -> chances(unit, "find", call -> call.unscoped().answer()));
        }
    }

    /** Counts all customers whoever asks. */
    static final class ForgetsScopeOnCount extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(
                    unit -> customers(unit, "count", call -> call.unscoped().answer()));
        }
    }

    /** Tells the history of a record whoever asks. */
    static final class ForgetsScopeOfEvents extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public EventRepository events() {
                    return port(
                            EventRepository.class,
                            super.events(),
                            "of",
                            call -> call.unscoped().answer());
                }
            });
        }
    }

    /** Narrows a page to the scope after it was cut. */
    static final class CutsPagesBeforeScope extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> customers(unit, "list", call -> {
                AccessScope scope = (AccessScope) call.arguments().get(2);
                Page<Customer> page = page(call.unscoped());
                return new Page<>(
                        page.items().stream()
                                .filter(customer -> scope.admits(Set.of(customer.getManager())))
                                .collect(Collectors.toList()),
                        page.next());
            }));
        }
    }

    /** Says of a full page that there is a next one. */
    static final class PromisesNextPage extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> customers(unit, "list", call -> {
                PageRequest request = (PageRequest) call.arguments().get(1);
                Page<Customer> page = page(call);
                List<Customer> items = page.items();
                return items.size() < request.limit()
                        ? page
                        : new Page<>(items, Optional.of(sortOf(call).cursor(items.get(items.size() - 1))));
            }));
        }
    }

    /** Orders ids by signed numbers, as UUID.compareTo does. */
    static final class OrdersIdsBySign extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> customers(unit, "list", call -> {
                PageRequest request = (PageRequest) call.arguments().get(1);
                List<Customer> rows = page(call.with(1, PageRequest.first(10_000))).items().stream()
                        .sorted(Comparator.comparing(
                                customer -> customer.getId().value()))
                        .filter(customer -> request.after()
                                .map(cursor -> customer.getId().value().compareTo(cursor.id()) > 0)
                                .orElse(true))
                        .limit(request.limit() + 1L)
                        .collect(Collectors.toList());
                return Page.of(rows, request.limit(), sortOf(call));
            }));
        }
    }

    /** Lists a plan in no order to rely on. */
    static final class ForgetsOrder extends Broken {
        @Override
        @SuppressWarnings("unchecked") // what the method returns
        protected CrmStore createStore() {
            return brokenBy(unit -> chances(unit, "plan", call -> {
                List<PlanItem> plan = new ArrayList<>((List<PlanItem>) Objects.requireNonNull(call.answer()));
                Collections.reverse(plan);
                return plan;
            }));
        }
    }

    /** Hands out the list that it keeps itself. */
    static final class ReturnsLiveCollections extends Broken {
        @Override
        @SuppressWarnings("unchecked") // what the method returns
        protected CrmStore createStore() {
            Map<CustomerId, List<Contact>> live = new HashMap<>();
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public CustomerRepository customers() {
                    return port(
                            CustomerRepository.class,
                            super.customers(),
                            "contacts",
                            call -> call.arguments().get(1).equals(AccessScope.all())
                                    ? live.computeIfAbsent(
                                            (CustomerId) call.arguments().get(0),
                                            id -> new ArrayList<>(
                                                    (List<Contact>) Objects.requireNonNull(call.answer())))
                                    : call.answer());
                }

                @Override
                public Applied apply(Changes changes) {
                    Applied applied = super.apply(changes);
                    live.forEach((id, contacts) -> {
                        contacts.clear();
                        contacts.addAll(super.customers().contacts(id, AccessScope.all()));
                    });
                    return applied;
                }
            });
        }
    }

    /** Takes a sign that its query language knows for a pattern. */
    static final class SearchesByPattern extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> customers(unit, "list", call -> {
                CustomerQuery query = (CustomerQuery) call.arguments().get(0);
                return call.with(
                                0,
                                CustomerQuery.builder()
                                        .from(query)
                                        .nameContains(query.getNameContains().map(text -> text.replace("%", "")))
                                        .build())
                        .answer();
            }));
        }
    }

    /** Sums the last day of a period too. */
    static final class ClosesPeriods extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public ReportFacts facts() {
                    return port(ReportFacts.class, super.facts(), "sales", call -> {
                        SalesFactsQuery query =
                                (SalesFactsQuery) call.arguments().get(0);
                        Period period = query.getPeriod();
                        return call.with(
                                        0,
                                        SalesFactsQuery.builder()
                                                .from(query)
                                                .period(new Period(
                                                        period.from(),
                                                        period.until().plusDays(1)))
                                                .build())
                                .answer();
                    });
                }
            });
        }
    }

    private static Unit chances(Unit unit, String method, Function<Call, @Nullable Object> otherwise) {
        return new ForwardingUnit(unit) {
            @Override
            public ChanceRepository chances() {
                return port(ChanceRepository.class, super.chances(), method, otherwise);
            }
        };
    }

    private static Unit customers(Unit unit, String method, Function<Call, @Nullable Object> otherwise) {
        return new ForwardingUnit(unit) {
            @Override
            public CustomerRepository customers() {
                return port(CustomerRepository.class, super.customers(), method, otherwise);
            }
        };
    }

    @SuppressWarnings("unchecked") // what the method returns
    private static Page<Customer> page(Call call) {
        return (Page<Customer>) Objects.requireNonNull(call.answer());
    }

    private static CustomerSort sortOf(Call call) {
        return ((CustomerQuery) call.arguments().get(0)).getSort();
    }
}
