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

    Sights(World world) {
        this.world = world;
        this.requests = new ServiceRights(world);
        this.cases = new LossRights(world);
    }

    /** What a person sees, one line each; nothing for those who may not read. */
    Set<String> of(Person person) {
        Set<String> lines = new TreeSet<>();
        if (person != Person.LENA && !World.REPRESENTATIVES.contains(person)) {
            return lines;
        }
        add(lines, world.chances, chance -> world.seesChance(person, chance), this::chance);
        add(
                lines,
                world.customers,
                customer -> world.seesCustomer(person, world.customers.indexOf(customer)),
                this::customer);
        add(lines, world.requests, request -> world.seesRequest(person, request), request -> request(request, person));
        add(lines, world.cases, found -> world.seesCase(person, found), found -> lossCase(found, person));
        add(lines, world.activities, activity -> world.seesActivity(person, activity), this::activity);
        int late = world.today() - (world.flaw == Flaw.TODAY_IS_OVERDUE ? 0 : 1);
        lines.add("overdue " + planned(activity -> world.seesActivity(person, activity) && activity.day <= late));
        lines.add("due today " + planned(activity -> activity.responsible == person && activity.day == world.today()));
        return lines;
    }

    private static <R extends ARecord> void add(
            Set<String> lines, List<R> all, Predicate<R> seen, Function<R, String> line) {
        all.stream()
                .filter(record -> !record.gone && seen.test(record))
                .map(line)
                .forEach(lines::add);
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
                chance.assigned,
                chance.customer,
                World.NAMES.get(chance.name));
    }

    private String customer(ACustomer customer) {
        return Lines.customer(
                world.customers.indexOf(customer),
                customer.number,
                World.NAMES.get(customer.name),
                customer.manager.user(),
                Days.text(customer.since));
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
                        request.assigned,
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
