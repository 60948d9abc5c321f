package io.crmkit.spi.memory;

import static io.crmkit.spi.memory.Tampered.brokenBy;
import static io.crmkit.spi.memory.Tampered.port;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessRepository;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.customer.ContactQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.customer.CustomerRepository;
import io.crmkit.spi.customer.CustomerSort;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossRepository;
import io.crmkit.spi.loss.LossSort;
import io.crmkit.spi.memory.BrokenStores.Broken;
import io.crmkit.spi.memory.Tampered.Call;
import io.crmkit.spi.order.ProductRepository;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.PhoneKey;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stores that search, narrow or count what is listed wrongly, each in one way. */
final class BrokenSearches {
    private static final PageRequest EVERYTHING = PageRequest.first(10_000);

    private BrokenSearches() {}

    /** Narrows to the scope only what is sorted by id. */
    static final class ForgetsScopeWhenSorted extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> customers(unit, "list", call -> {
                CustomerQuery query = (CustomerQuery) call.arguments().get(0);
                Call asked = query.getSort() == CustomerSort.ENTERED ? call : call.unscoped();
                return asked.answer();
            }));
        }
    }

    /** Orders names as they are written; not that it would know how to turn pages. */
    static final class SortsAsWritten extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> customers(unit, "list", call -> {
                CustomerQuery query = (CustomerQuery) call.arguments().get(0);
                Page<Customer> page = page(call);
                return query.getSort() == CustomerSort.NAME && !query.isDescending()
                        ? new Page<>(
                                page.items().stream()
                                        .sorted(Comparator.comparing(Customer::getName))
                                        .collect(Collectors.toList()),
                                page.next())
                        : page;
            }));
        }
    }

    /** Puts cases without an order last, as databases do that take what is absent for the greatest. */
    static final class SortsAbsentLast extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public LossRepository losses() {
                    return port(LossRepository.class, super.losses(), "list", call -> {
                        LossQuery query = (LossQuery) call.arguments().get(0);
                        Page<LossCase> page = page(call);
                        Comparator<LossCase> never = Comparator.comparing(
                                row -> row.getLastOrderDate().isEmpty());
                        return query.getSort() == LossSort.LAST_ORDER
                                ? new Page<>(
                                        page.items().stream()
                                                .sorted(query.isDescending() ? never.reversed() : never)
                                                .collect(Collectors.toList()),
                                        page.next())
                                : page;
                    });
                }
            });
        }
    }

    /** Goes on after the row of a cursor as it is now. */
    static final class LooksUpCursors extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> customers(unit, "list", call -> {
                CustomerQuery query = (CustomerQuery) call.arguments().get(0);
                PageRequest request = (PageRequest) call.arguments().get(1);
                return call.with(
                                1,
                                new PageRequest(
                                        request.limit(),
                                        request.after()
                                                .flatMap(cursor -> unit.customers()
                                                        .find(new CustomerId(cursor.id()), AccessScope.all()))
                                                .map(query.getSort()::cursor)))
                        .answer();
            }));
        }
    }

    /** Searches telephone numbers as they are written. */
    static final class SearchesPhonesAsWritten extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> customers(unit, "list", call -> {
                CustomerQuery query = (CustomerQuery) call.arguments().get(0);
                Page<Customer> page = page(call);
                return new Page<>(
                        page.items().stream()
                                .filter(customer -> query.getPhoneContains()
                                        .map(part ->
                                                customer.getPhone().orElse("").contains(part))
                                        .orElse(true))
                                .collect(Collectors.toList()),
                        page.next());
            }));
        }
    }

    /** Counts contacts whose two telephone numbers have the digits only one after the other. */
    static final class JoinsPhones extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> customers(unit, "countContacts", call -> {
                ContactQuery query = (ContactQuery) call.arguments().get(0);
                AccessScope scope = (AccessScope) call.arguments().get(1);
                String digits = PhoneKey.digits(query.getPhoneContains().orElse(""));
                ContactQuery unsearched = ContactQuery.builder()
                        .from(query)
                        .phoneContains(Optional.empty())
                        .build();
                return unit.customers().listContacts(unsearched, EVERYTHING, scope).items().stream()
                        .map(contact -> contact.getOfficePhone().orElse("")
                                + contact.getMobile().orElse(""))
                        .filter(phones -> PhoneKey.digits(phones).contains(digits))
                        .count();
            }));
        }
    }

    /** Counts chances whatever their title. */
    static final class CountsAnyTitle extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public ChanceRepository chances() {
                    return port(ChanceRepository.class, super.chances(), "count", call -> {
                        ChanceQuery query = (ChanceQuery) call.arguments().get(0);
                        return call.with(
                                        0,
                                        ChanceQuery.builder()
                                                .from(query)
                                                .titleContains(Optional.empty())
                                                .build())
                                .answer();
                    });
                }
            });
        }
    }

    /** Searches chances by the titles that they were entered with. */
    static final class SearchesFirstTitles extends Broken {
        @Override
        protected CrmStore createStore() {
            Map<ChanceId, String> titles = new ConcurrentHashMap<>();
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    changes.records().forEach(change -> {
                        if (change instanceof Change.Insert<?, ?> insert && insert.state() instanceof Chance chance) {
                            titles.put(chance.getId(), NameKey.fold(chance.getTitle()));
                        }
                    });
                    return super.apply(changes);
                }

                @Override
                public ChanceRepository chances() {
                    return port(ChanceRepository.class, super.chances(), "list", call -> {
                        ChanceQuery query = (ChanceQuery) call.arguments().get(0);
                        if (query.getTitleContains().isEmpty()) {
                            return call.answer();
                        }
                        String part = NameKey.fold(query.getTitleContains().get());
                        ChanceQuery any = ChanceQuery.builder()
                                .from(query)
                                .titleContains(Optional.empty())
                                .build();
                        Page<?> page = (Page<?>)
                                Objects.requireNonNull(call.with(0, any).answer());
                        return new Page<>(
                                page.items().stream()
                                        .map(Chance.class::cast)
                                        .filter(chance -> titles.getOrDefault(chance.getId(), "")
                                                .contains(part))
                                        .collect(Collectors.toList()),
                                page.next());
                    });
                }
            });
        }
    }

    /** Counts all contacts whoever asks. */
    static final class ForgetsScopeOfContacts extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit ->
                    customers(unit, "countContacts", call -> call.unscoped().answer()));
        }
    }

    /** Counts all users whoever asks. */
    static final class ForgetsScopeOfUsers extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public AccessRepository access() {
                    return port(
                            AccessRepository.class,
                            super.access(),
                            "countUsers",
                            call -> call.unscoped().answer());
                }
            });
        }
    }

    /** Counts all products whoever asks. */
    static final class ForgetsScopeOfProducts extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public ProductRepository products() {
                    return port(
                            ProductRepository.class,
                            super.products(),
                            "count",
                            call -> call.unscoped().answer());
                }
            });
        }
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
    private static <S> Page<S> page(Call call) {
        return (Page<S>) Objects.requireNonNull(call.answer());
    }
}
