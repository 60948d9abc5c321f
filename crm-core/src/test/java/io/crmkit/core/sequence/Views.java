package io.crmkit.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.TestCrm;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** What people see of a real CRM, in the lines of {@link Sights}. */
final class Views {
    private static final PageRequest PAGE = PageRequest.first(500);

    private final TestCrm test;
    private final Cast cast;

    Views(TestCrm test, Cast cast) {
        this.test = test;
        this.cast = cast;
    }

    /** What a person lists; what the person counts is as much. Nothing, if the person is refused every sight. */
    Set<String> of(Person person) {
        CrmSession session = test.crm().as(cast.id(person));
        if (person == Person.EVA || person == Person.GONE) {
            assertRefused(session, person == Person.EVA ? "NOT_GRANTED" : "INACTIVE_ACTOR");
            return Set.of();
        }
        Set<String> lines = new TreeSet<>();
        add(
                lines,
                session.chances().list(ChanceQuery.any(), PAGE),
                session.chances().count(ChanceQuery.any()),
                this::chance);
        add(
                lines,
                session.customers().list(CustomerQuery.any(), PAGE),
                session.customers().count(CustomerQuery.any()),
                this::customer);
        add(
                lines,
                session.serviceRequests().list(ServiceQuery.any(), PAGE),
                session.serviceRequests().count(ServiceQuery.any()),
                request -> request(request, session));
        add(
                lines,
                session.lossCases().list(LossQuery.any(), PAGE),
                session.lossCases().count(LossQuery.any()),
                lossCase -> lossCase(lossCase, session));
        add(
                lines,
                session.activities().list(ActivityQuery.any(), PAGE),
                session.activities().count(ActivityQuery.any()),
                this::activity);
        lines.add("overdue " + indexes(session.activities().overdue(Optional.empty(), PAGE)));
        lines.add("due today " + indexes(session.activities().dueToday(Optional.of(cast.id(person)), PAGE)));
        return lines;
    }

    private static <S> void add(Set<String> lines, Page<S> listed, long counted, Function<S, String> line) {
        assertThat(counted).as("how many are counted").isEqualTo(listed.items().size());
        listed.items().stream().map(line).forEach(lines::add);
    }

    private static void assertRefused(CrmSession session, String cause) {
        Map<String, Supplier<?>> sights = Map.of(
                "chance.read", () -> session.chances().count(ChanceQuery.any()),
                "customer.read", () -> session.customers().count(CustomerQuery.any()),
                "service.read", () -> session.serviceRequests().count(ServiceQuery.any()),
                "loss.read", () -> session.lossCases().count(LossQuery.any()),
                "activity.read", () -> session.activities().count(ActivityQuery.any()));
        sights.forEach((permission, sight) ->
                assertThat(Refusals.text(sight)).isEqualTo("denied " + permission + " " + cause));
    }

    private List<Integer> indexes(Page<Activity> page) {
        return page.items().stream()
                .map(activity -> cast.activities.of(activity.getId()))
                .toList();
    }

    private String chance(Chance chance) {
        return Lines.chance(
                cast.chances.of(chance.getId()),
                chance.getStatus().name(),
                cast.name(chance.getCreatedBy()),
                cast.name(chance.getAssignee()),
                chance.getCustomer().map(cast.customers::of).orElse(-1),
                chance.getCustomerName());
    }

    private String customer(Customer customer) {
        return Lines.customer(
                cast.customers.of(customer.getId()),
                customer.getNumber(),
                customer.getName(),
                name(customer.getManager()),
                customer.getCustomerSince().toString());
    }

    private String request(ServiceRequest request, CrmSession session) {
        return Lines.request(
                        cast.requests.of(request.getId()),
                        request.getStatus().name(),
                        request.getType(),
                        cast.customers.of(request.getCustomer()),
                        cast.name(request.getCreatedBy()),
                        request.getCreatedOn().toString(),
                        request.getExternalId().orElse(""))
                + Lines.handling(
                        cast.name(request.getAssignee()),
                        request.getHandling().map(this::handling).orElse(""),
                        request.getFeedback().map(this::feedback).orElse(""),
                        request.getReworkCount(),
                        names(session.offers(request)));
    }

    private String handling(Handling handling) {
        return handling.text() + " by " + name(handling.handledBy());
    }

    private String feedback(Feedback feedback) {
        return feedback.satisfaction() + " by " + name(feedback.recordedBy());
    }

    private String lossCase(LossCase lossCase, CrmSession session) {
        return Lines.lossCase(
                        cast.cases.of(lossCase.getId()),
                        lossCase.getStatus().name(),
                        cast.customers.of(lossCase.getCustomer()),
                        name(lossCase.getManager()),
                        lossCase.getWarnedOn().toString())
                + Lines.evidence(day(lossCase.getLastOrderDate()), lossCase.getLimitMonths())
                + Lines.outcome(
                        lossCase.getMeasures().stream().map(this::measure).toList(),
                        lossCase.getReasonClass()
                                .map(reason ->
                                        reason + ": " + lossCase.getReason().orElseThrow())
                                .orElse(""),
                        day(lossCase.getLostDate()),
                        names(session.offers(lossCase)));
    }

    private String measure(LossMeasure measure) {
        return measure.text() + " by " + name(measure.author());
    }

    private String activity(Activity activity) {
        return Lines.activity(
                        cast.activities.of(activity.getId()),
                        activity.getStatus().name(),
                        activity.getDate().toString(),
                        activity.getTitle(),
                        cast.customers.of(activity.getCustomer()))
                + Lines.execution(
                        name(activity.getResponsible()),
                        cast.name(activity.getRecordedBy()),
                        activity.getOutcome().orElse(""));
    }

    private static String day(Optional<?> day) {
        return day.map(Object::toString).orElse("");
    }

    private static Collection<String> names(Set<? extends Enum<?>> steps) {
        return steps.stream().map(Enum::name).sorted().toList();
    }

    private String name(UserId user) {
        return cast.name(Optional.of(user));
    }
}
