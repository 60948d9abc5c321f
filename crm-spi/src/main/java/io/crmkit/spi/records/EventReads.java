package io.crmkit.spi.records;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.Contact;
import io.crmkit.spi.customer.ContactId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.event.EventRepository;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

final class EventReads implements EventRepository {
    private final Records records;
    /** Whether a scope admits the subject of an event, for each kind that has owners. */
    private final Map<String, BiPredicate<UUID, AccessScope>> owned;

    EventReads(Records records) {
        this.records = records;
        CustomerReads customers = new CustomerReads(records);
        ChanceReads chances = new ChanceReads(records);
        OrderReads orders = new OrderReads(records);
        ActivityReads activities = new ActivityReads(records);
        ServiceReads services = new ServiceReads(records);
        LossReads losses = new LossReads(records);
        owned = Map.of(
                CustomerStanding.KIND.name(), (id, scope) -> customers.seesCustomer(scope, new CustomerId(id)),
                PlanItem.KIND.name(),
                        (id, scope) ->
                                chances.findPlanItem(new PlanItemId(id), scope).isPresent(),
                User.KIND.name(), (id, scope) -> scope.admits(Set.of(new UserId(id))),
                Customer.KIND.name(), (id, scope) -> customers.seesCustomer(scope, new CustomerId(id)),
                Contact.KIND.name(),
                        (id, scope) ->
                                customers.findContact(new ContactId(id), scope).isPresent(),
                Order.KIND.name(),
                        (id, scope) -> orders.find(new OrderId(id), scope).isPresent(),
                Activity.KIND.name(),
                        (id, scope) ->
                                activities.find(new ActivityId(id), scope).isPresent(),
                Chance.KIND.name(),
                        (id, scope) -> chances.find(new ChanceId(id), scope).isPresent(),
                ServiceRequest.KIND.name(),
                        (id, scope) ->
                                services.find(new ServiceRequestId(id), scope).isPresent(),
                LossCase.KIND.name(),
                        (id, scope) -> losses.find(new LossCaseId(id), scope).isPresent());
    }

    @Override
    public List<CrmEvent> of(Subject subject, AccessScope scope) {
        return sees(scope, subject) ? Rows.list(records.eventsOf(subject)) : List.of();
    }

    @Override
    public Page<CrmEvent> list(EventQuery query, PageRequest page, Map<String, AccessScope> scopes) {
        Comparator<Cursor> order = query.cursorOrder();
        // Going along is by id already, so that nothing before the page is looked at.
        Stream<CrmEvent> begun = page.after()
                .filter(unused -> !query.isDescending())
                .map(last -> records.eventsAfter(new EventId(last.id())))
                .orElseGet(records::events);
        Stream<CrmEvent> events = meeting(begun, query, scopes)
                .filter(event -> page.after()
                        .map(last -> order.compare(query.getSort().cursor(event), last) > 0)
                        .orElse(true));
        if (query.isDescending()) {
            events = events.sorted(Comparator.comparing(query.getSort()::cursor, order));
        }
        return Page.of(Rows.list(events.limit(page.limit() + 1L)), page.limit(), query.getSort());
    }

    @Override
    public long count(EventQuery query, Map<String, AccessScope> scopes) {
        return meeting(records.events(), query, scopes).count();
    }

    private Stream<CrmEvent> meeting(Stream<CrmEvent> events, EventQuery query, Map<String, AccessScope> scopes) {
        return events.filter(event -> meets(query, event))
                .filter(event ->
                        sees(scopes.getOrDefault(event.subject().kind(), AccessScope.none()), event.subject()));
    }

    private boolean sees(AccessScope scope, Subject subject) {
        return scope.admits(Set.of())
                || owned.getOrDefault(subject.kind(), (id, unused) -> false).test(subject.id(), scope);
    }

    private static boolean meets(EventQuery query, CrmEvent event) {
        return Rows.among(query.getKinds(), Optional.of(event.subject().kind()))
                && Rows.same(query.getSubject(), Optional.of(event.subject()))
                && Rows.same(query.getActor(), event.actor())
                && Rows.among(query.getSteps(), Optional.of(event.step()))
                && query.getSince().map(since -> !event.at().isBefore(since)).orElse(true)
                && query.getUntil().map(event.at()::isBefore).orElse(true);
    }
}
