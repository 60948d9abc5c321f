package io.crmkit.spi.memory;

import static io.crmkit.spi.memory.Tampered.brokenBy;

import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.event.EventRepository;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.memory.BrokenStores.Broken;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores that list events wrongly, each in one way. */
final class BrokenEvents {
    private BrokenEvents() {}

    private abstract static class BrokenList extends Broken {
        /** What is listed in place of what was asked for. */
        abstract Page<CrmEvent> list(
                EventRepository real, EventQuery query, PageRequest page, Map<String, AccessScope> scopes);

        @Override
        protected CrmStore createStore() {
            return brokenBy(unit -> new ForwardingUnit(unit) {
                @Override
                public EventRepository events() {
                    EventRepository real = super.events();
                    return new EventRepository() {
                        @Override
                        public List<CrmEvent> of(Subject subject, AccessScope scope) {
                            return real.of(subject, scope);
                        }

                        @Override
                        public Page<CrmEvent> list(
                                EventQuery query, PageRequest page, Map<String, AccessScope> scopes) {
                            return BrokenList.this.list(real, query, page, scopes);
                        }

                        @Override
                        public long count(EventQuery query, Map<String, AccessScope> scopes) {
                            return real.count(query, scopes);
                        }
                    };
                }
            });
        }
    }

    /** Takes the widest scope of one kind for all of them. */
    static final class MixesScopes extends BrokenList {
        @Override
        Page<CrmEvent> list(EventRepository real, EventQuery query, PageRequest page, Map<String, AccessScope> scopes) {
            Set<UserId> users = new HashSet<>();
            scopes.values().forEach(scope -> {
                if (scope instanceof AccessScope.OwnedBy some) {
                    users.addAll(some.users());
                }
            });
            Map<String, AccessScope> mixed = new HashMap<>(scopes);
            mixed.replaceAll(
                    (kind, scope) -> scope instanceof AccessScope.OwnedBy ? AccessScope.ownedBy(users) : scope);
            return real.list(query, page, mixed);
        }
    }

    /** Lists what happened at the very end of a period, too. */
    static final class ClosesPeriods extends BrokenList {
        @Override
        Page<CrmEvent> list(EventRepository real, EventQuery query, PageRequest page, Map<String, AccessScope> scopes) {
            EventQuery closed = EventQuery.builder()
                    .from(query)
                    .until(query.getUntil().map(until -> until.plusNanos(1000)))
                    .build();
            return real.list(closed, page, scopes);
        }
    }

    /** Lists the oldest first, whatever was asked for. */
    static final class IgnoresDescending extends BrokenList {
        @Override
        Page<CrmEvent> list(EventRepository real, EventQuery query, PageRequest page, Map<String, AccessScope> scopes) {
            return real.list(EventQuery.builder().from(query).descending(false).build(), page, scopes);
        }
    }

    /** Lists what anyone did. */
    static final class ForgetsActor extends BrokenList {
        @Override
        Page<CrmEvent> list(EventRepository real, EventQuery query, PageRequest page, Map<String, AccessScope> scopes) {
            return real.list(
                    EventQuery.builder().from(query).actor(Optional.empty()).build(), page, scopes);
        }
    }
}
