package io.crmkit.spi.memory;

import static io.crmkit.spi.memory.Tampered.brokenBy;
import static io.crmkit.spi.memory.Tampered.replace;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Change;
import io.crmkit.spi.Changes;
import io.crmkit.spi.CommandId;
import io.crmkit.spi.CommandRecord;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.Series;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.memory.BrokenStores.Broken;
import io.crmkit.spi.service.ServiceRequest;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores that write something else than they were told, each in one way. */
final class BrokenWrites {
    private BrokenWrites() {}

    /** Leaves alone a record whose update changes nothing. */
    static final class SkipsTouches extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    Map<Subject, Long> versions = new HashMap<>();
                    Changes.Builder rest = Changes.builder();
                    for (Change<?, ?> change : changes.records()) {
                        if (change instanceof Change.Update<?, ?> touch && touch.before() == touch.after()) {
                            versions.put(
                                    new Subject(touch.kind().name(), touch.id().value()),
                                    touch.before().getVersion());
                        } else {
                            Tampered.add(rest, change);
                        }
                    }
                    changes.events().forEach(rest::append);
                    changes.command().ifPresent(rest::remember);
                    versions.putAll(super.apply(rest.build()).versions());
                    return new Applied(versions);
                }
            });
        }
    }

    /** Writes the memo of a contact that is changed, and not of one that is new. */
    static final class ForgetsMemosAtFirst extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    return super.apply(replace(
                            changes,
                            change -> change instanceof Change.Insert<?, ?> insert
                                            && insert.state() instanceof Contact contact
                                    ? new Change.Insert<>(
                                            Contact.KIND,
                                            Contact.builder()
                                                    .from(contact)
                                                    .memo(Optional.empty())
                                                    .build())
                                    : change));
                }
            });
        }
    }

    /** Leaves a request with the customer that it was made for, though an update says another one. */
    static final class KeepsTheFirstCustomer extends Broken {
        @Override
        protected CrmStore createStore() {
            return Tampered.updating(
                    ServiceRequest.KIND,
                    (before, after) -> ServiceRequest.builder()
                            .from(after)
                            .customer(before.getCustomer())
                            .build());
        }
    }

    /** Lets a second customer of one external id in, without it. */
    static final class LosesUniqueKey extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    return super.apply(
                            replace(changes, change -> isTaken(change) ? withoutExternalId(change) : change));
                }

                private boolean isTaken(Change<?, ?> change) {
                    return change instanceof Change.Insert<?, ?> insert
                            && insert.state() instanceof Customer customer
                            && customer.getExternalId().isPresent()
                            && !customers()
                                    .findByExternalIds(
                                            Set.of(customer.getExternalId().get()), AccessScope.all())
                                    .isEmpty();
                }
            });
        }

        private static Change<?, ?> withoutExternalId(Change<?, ?> change) {
            return change instanceof Change.Insert<?, ?> insert && insert.state() instanceof Customer customer
                    ? new Change.Insert<>(
                            Customer.KIND,
                            Customer.builder()
                                    .from(customer)
                                    .externalId(Optional.empty())
                                    .build())
                    : change;
        }
    }

    /** Does a command again whose id is taken. */
    static final class LosesCommandKey extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    boolean taken = changes.command()
                            .map(CommandRecord::id)
                            .flatMap(super::findCommand)
                            .isPresent();
                    return super.apply(taken ? withoutCommand(changes) : changes);
                }
            });
        }

        private static Changes withoutCommand(Changes changes) {
            Changes.Builder builder = Changes.builder();
            changes.records().forEach(change -> Tampered.add(builder, change));
            changes.events().forEach(builder::append);
            return builder.build();
        }
    }

    /** Forgets the history. */
    static final class DropsEvents extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    Changes.Builder builder = Changes.builder();
                    changes.records().forEach(change -> Tampered.add(builder, change));
                    changes.command().ifPresent(builder::remember);
                    return super.apply(builder.build());
                }
            });
        }
    }

    /** Reads what was there when the unit began. */
    static final class ForgetsOwnWrites extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> {
                ChanceRepository atBegin = unit.chances();
                return new ForwardingUnit(unit) {
                    @Override
                    public ChanceRepository chances() {
                        return atBegin;
                    }
                };
            });
        }
    }

    /** Keeps instants to the millisecond. */
    static final class RoundsInstants extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public Applied apply(Changes changes) {
                    return super.apply(replace(changes, RoundsInstants::rounded));
                }
            });
        }

        private static Change<?, ?> rounded(Change<?, ?> change) {
            return change instanceof Change.Insert<?, ?> insert && insert.state() instanceof Chance chance
                    ? new Change.Insert<>(
                            Chance.KIND,
                            Chance.builder()
                                    .from(chance)
                                    .createdAt(chance.getCreatedAt().truncatedTo(ChronoUnit.MILLIS))
                                    .build())
                    : change;
        }
    }

    /** Has one counter for all series. */
    static final class CountsAllSeriesAsOne extends Broken {
        @Override
        protected CrmStore createStore() {
            return drawing((unit, series, count) -> unit.next(new Series("all"), count));
        }
    }

    /** Draws one number where several are wanted. */
    static final class DrawsOneOfManyNumbers extends Broken {
        @Override
        protected CrmStore createStore() {
            return drawing((unit, series, count) -> unit.next(series, 1));
        }
    }

    /** Forgets that ids of commands differ by case. */
    static final class FoldsCommandIds extends Broken {
        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public Optional<CommandRecord> findCommand(CommandId id) {
                    return super.findCommand(new CommandId(id.value().toLowerCase(Locale.ROOT)));
                }
            });
        }
    }

    /** Draws numbers from the sound unit. */
    private interface Draw {
        long next(Unit unit, Series series, int count);
    }

    private static CrmStore drawing(Draw otherwise) {
        return brokenBy(unit -> new ForwardingUnit(unit) {
            @Override
            public long next(Series series, int count) {
                return otherwise.next(unit, series, count);
            }
        });
    }
}
