package io.crmkit.core.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.CrmException;
import io.crmkit.core.sequence.Move.Person;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.activity.Activity;
import io.crmkit.spi.activity.ActivityQuery;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerQuery;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.service.ServiceQuery;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.time.Instant;
import java.util.List;
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
    private final WorkViews work;
    private final OfficeViews office;

    Views(TestCrm test, Cast cast, Instant since) {
        this.test = test;
        this.cast = cast;
        this.work = new WorkViews(cast);
        this.office = new OfficeViews(cast, since);
    }

    /**
     * What a person lists after a move; what the person counts is as much. For each sight that the person is refused,
     * why.
     */
    Set<String> of(Person person, Move move) {
        CrmSession session = test.crm().as(cast.id(person));
        Set<String> lines = new TreeSet<>();
        add(
                lines,
                () -> session.chances().list(ChanceQuery.any(), PAGE),
                () -> session.chances().count(ChanceQuery.any()),
                this::chance);
        add(
                lines,
                () -> session.customers().list(CustomerQuery.any(), PAGE),
                () -> session.customers().count(CustomerQuery.any()),
                this::customer);
        add(
                lines,
                () -> session.serviceRequests().list(ServiceQuery.any(), PAGE),
                () -> session.serviceRequests().count(ServiceQuery.any()),
                request -> work.request(request, session));
        add(
                lines,
                () -> session.lossCases().list(LossQuery.any(), PAGE),
                () -> session.lossCases().count(LossQuery.any()),
                lossCase -> work.lossCase(lossCase, session));
        boolean seen = add(
                lines,
                () -> session.activities().list(ActivityQuery.any(), PAGE),
                () -> session.activities().count(ActivityQuery.any()),
                work::activity);
        if (seen) {
            lines.add("overdue " + indexes(session.activities().overdue(Optional.empty(), PAGE)));
            lines.add("due today " + indexes(session.activities().dueToday(Optional.of(cast.id(person)), PAGE)));
        }
        office.add(lines, person, session, move);
        return lines;
    }

    /** Adds what is listed, which must be as much as is counted, or why listing and counting are refused. */
    static <S> boolean add(Set<String> lines, Supplier<Page<S>> list, Supplier<Long> count, Function<S, String> line) {
        try {
            Page<S> listed = list.get();
            assertThat(count.get()).as("how many are counted").isEqualTo((long)
                    listed.items().size());
            listed.items().stream().map(line).forEach(lines::add);
            return true;
        } catch (CrmException e) {
            String refused = Refusals.text(e.refusal());
            assertThat(Refusals.text(count)).as("counting is refused").isEqualTo(refused);
            lines.add(refused);
            return false;
        }
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
                chance.getAssignedAt()
                        .map(at -> cast.signed(chance.getAssignee(), at))
                        .orElse(""),
                chance.getCustomer().map(cast.customers::of).orElse(-1),
                chance.getCustomerName(),
                chance.getSource().orElse(""));
    }

    private String customer(Customer customer) {
        return Lines.customer(
                cast.customers.of(customer.getId()),
                customer.getNumber(),
                customer.getName(),
                name(customer.getManager()),
                customer.getCustomerSince().toString(),
                customer.getRegion().orElse(""));
    }

    private String name(UserId user) {
        return cast.name(Optional.of(user));
    }
}
