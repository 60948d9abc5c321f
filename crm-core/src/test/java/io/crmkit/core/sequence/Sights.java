package io.crmkit.core.sequence;

import io.crmkit.core.sequence.Move.Person;
import io.crmkit.core.sequence.Records.ACase;
import io.crmkit.core.sequence.Records.AChance;
import io.crmkit.core.sequence.Records.ACustomer;
import io.crmkit.core.sequence.Records.ARecord;
import io.crmkit.core.sequence.Records.ARequest;
import io.crmkit.core.sequence.Records.AnActivity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What people see of a model, in lines. */
final class Sights {
    private final World world;
    private final ServiceRights requests;
    private final LossRights cases;
    private final OfficeSights office;

    Sights(World world) {
        this.world = world;
        this.requests = new ServiceRights(world);
        this.cases = new LossRights(world);
        this.office = new OfficeSights(world);
    }

    /** What a person sees after a move, one line each; for each sight that the person is refused, why. */
    Set<String> of(Person person, Move move) {
        Set<String> lines = new TreeSet<>();
        add(lines, person, "chance.read", world.chances, chance -> world.seesChance(person, chance), this::chance);
        add(
                lines,
                person,
                "customer.read",
                world.customers,
                customer -> world.seesCustomer(person, world.customers.indexOf(customer)),
                this::customer);
        add(
                lines,
                person,
                "service.read",
                world.requests,
                request -> world.seesRequest(person, request),
                request -> request(request, person));
        add(
                lines,
                person,
                "loss.read",
                world.cases,
                found -> world.seesCase(person, found),
                found -> lossCase(found, person));
        String unseen = add(
                lines,
                person,
                "activity.read",
                world.activities,
                activity -> world.seesActivity(person, activity),
                this::activity);
        if (unseen.isEmpty()) {
            int late = world.today() - (world.flaw == Flaw.TODAY_IS_OVERDUE ? 0 : 1);
            lines.add("overdue " + planned(activity -> world.seesActivity(person, activity) && activity.day <= late));
            lines.add("due today "
                    + planned(activity -> activity.responsible == person && activity.day == world.today()));
        }
        office.add(lines, person, move);
        return lines;
    }

    /** Adds what is seen of one kind; why nothing is, if the person is refused it. */
    private <R extends ARecord> String add(
            Set<String> lines,
            Person person,
            String permission,
            List<R> all,
            Predicate<R> seen,
            Function<R, String> line) {
        String refused = world.staff.granted(person, permission);
        if (refused.isEmpty()) {
            all.stream()
                    .filter(record -> !record.gone && seen.test(record))
                    .map(line)
                    .forEach(lines::add);
        } else {
            lines.add(refused);
        }
        return refused;
    }

    /** By date, and those of one date in the order they were recorded. */
    private List<Integer> planned(Predicate<AnActivity> which) {
        return IntStream.range(0, world.activities.size())
                .boxed()
                .filter(i -> !world.activities.get(i).gone)
                .filter(i -> world.activities.get(i).status.equals("PLANNED") && which.test(world.activities.get(i)))
                .sorted(Comparator.comparing(i -> world.activities.get(i).day))
                .toList();
    }

    private String chance(AChance chance) {
        return Lines.chance(
                world.chances.indexOf(chance),
                chance.status,
                chance.creator.user(),
                chance.assignee == null ? "" : chance.assignee.user() + chance.assigned,
                chance.customer,
                World.NAMES.get(chance.name),
                chance.source);
    }

    private String customer(ACustomer customer) {
        return Lines.customer(
                world.customers.indexOf(customer),
                customer.number,
                World.NAMES.get(customer.name),
                customer.manager.user(),
                Days.text(customer.since),
                customer.region);
    }

    private String request(ARequest request, Person person) {
        return Lines.request(
                        world.requests.indexOf(request),
                        request.status,
                        request.type,
                        request.customer,
                        request.created,
                        Days.text(request.createdOn),
                        request.ticket)
                + Lines.handling(
                        request.assignee == null ? "" : request.assignee.user() + request.assigned,
                        request.handling,
                        request.feedback,
                        request.rework,
                        request.archived,
                        requests.offers(person, request));
    }

    private String lossCase(ACase lossCase, Person person) {
        return Lines.lossCase(
                        world.cases.indexOf(lossCase),
                        lossCase.status,
                        lossCase.customer,
                        lossCase.manager.user(),
                        lossCase.opened,
                        lossCase.closed)
                + Lines.evidence(Days.text(lossCase.warnedOn), day(lossCase.lastOrder), lossCase.limit)
                + Lines.outcome(
                        lossCase.measures, lossCase.reason, day(lossCase.lostOn), cases.offers(person, lossCase));
    }

    private String activity(AnActivity activity) {
        return Lines.activity(
                        world.activities.indexOf(activity),
                        activity.status,
                        Days.text(activity.day),
                        activity.title,
                        activity.customer)
                + Lines.execution(activity.responsible.user(), activity.recorded, activity.outcome);
    }

    static String day(Optional<Integer> day) {
        return day.map(Days::text).orElse("");
    }
}
