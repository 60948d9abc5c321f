package io.crmkit.core.reach;

import io.crmkit.core.report.ReportPermission;
import io.crmkit.core.report.ServiceStage;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.report.Bucket;
import io.crmkit.spi.service.Feedback;
import io.crmkit.spi.service.Handling;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.value.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What reports should say of work: of the rows that a user sees by the right to read reports. */
final class WorkReckoning {
    private static final Permission RIGHT = ReportPermission.READ;

    private WorkReckoning() {}

    static Map<String, String> chances(Sight sight) {
        List<Chance> chances = sight.seen(RIGHT, Chance.class);
        Figures figures = new Figures().count("all", chances.size());
        for (ChanceStatus status : ChanceStatus.values()) {
            figures.count(
                    status.name(),
                    chances.stream()
                            .filter(chance -> chance.getStatus() == status)
                            .count());
        }
        return figures.all();
    }

    static Map<String, String> service(Sight sight, Period period, Bucket bucket) {
        List<ServiceRequest> requests = sight.seen(RIGHT, ServiceRequest.class).stream()
                .filter(request -> period.contains(request.getCreatedOn()))
                .toList();
        Figures figures = new Figures()
                .count("all", requests.size())
                .count(
                        "reworked",
                        requests.stream()
                                .filter(request -> request.getReworkCount() > 0)
                                .count())
                // Who was to be served again had given feedback, too.
                .count(
                        "fed back",
                        requests.stream()
                                .filter(request -> request.getReworkCount() > 0
                                        || request.getFeedback().isPresent())
                                .count());
        tally(requests, request -> stretch(bucket, request.getCreatedOn()) + " " + request.getType(), figures);
        tally(requests, request -> request.getStatus().name(), figures);
        tally(
                requests.stream()
                        .filter(request -> request.getFeedback().isPresent())
                        .toList(),
                request -> "satisfaction " + request.getFeedback().orElseThrow().satisfaction(),
                figures);
        Function<ServiceRequest, Optional<Instant>> handled =
                request -> request.getHandling().map(Handling::handledAt);
        Function<ServiceRequest, Optional<Instant>> fedBack =
                request -> request.getFeedback().map(Feedback::recordedAt);
        mean(
                ServiceStage.ASSIGNING,
                requests,
                r -> Optional.of(r.getCreatedAt()),
                ServiceRequest::getAssignedAt,
                figures);
        mean(ServiceStage.HANDLING, requests, ServiceRequest::getAssignedAt, handled, figures);
        mean(ServiceStage.FEEDING_BACK, requests, handled, fedBack, figures);
        mean(ServiceStage.ARCHIVING, requests, fedBack, ServiceRequest::getArchivedAt, figures);
        return figures.all();
    }

    private static void mean(
            ServiceStage stage,
            List<ServiceRequest> requests,
            Function<ServiceRequest, Optional<Instant>> from,
            Function<ServiceRequest, Optional<Instant>> to,
            Figures figures) {
        List<Duration> times = requests.stream()
                .flatMap(request -> to.apply(request).stream()
                        .map(end -> Duration.between(from.apply(request).orElseThrow(), end)))
                .toList();
        if (!times.isEmpty()) {
            Duration all = times.stream().reduce(Duration.ZERO, Duration::plus);
            figures.text(stage.name(), times.size() + " in " + all.dividedBy(times.size()));
        }
    }

    static Map<String, String> loss(Sight sight, Period period, Bucket bucket) {
        List<LossCase> losses = sight.seen(RIGHT, LossCase.class).stream()
                .filter(lossCase ->
                        lossCase.getLostDate().filter(period::contains).isPresent())
                .toList();
        Figures figures = new Figures()
                .text(
                        "cases",
                        losses.stream()
                                .map(lossCase -> lossCase.getId().toString())
                                .collect(Collectors.toCollection(TreeSet::new)))
                .count(
                        "lost",
                        losses.stream().map(LossCase::getCustomer).distinct().count())
                .count(
                        "at risk",
                        sight.seen(RIGHT, Customer.class).stream()
                                .filter(customer -> atRisk(sight, customer, period))
                                .count());
        tally(
                losses,
                lossCase -> stretch(bucket, lossCase.getLostDate().orElseThrow()) + " "
                        + lossCase.getReasonClass().orElseThrow(),
                figures);
        return figures.all();
    }

    /** Lost in the period; or a customer before its end, and still one or lost with it or later. */
    private static boolean atRisk(Sight sight, Customer customer, Period period) {
        List<LocalDate> lost = sight.company().all(LossCase.class).stream()
                .filter(lossCase -> lossCase.getCustomer().equals(customer.getId()))
                .flatMap(lossCase -> lossCase.getLostDate().stream())
                .toList();
        boolean there = customer.getCustomerSince().isBefore(period.until());
        CustomerStatus status =
                sight.company().get(CustomerStanding.class, customer.getId()).getStatus();
        return lost.stream().anyMatch(period::contains)
                || (there && status == CustomerStatus.ACTIVE)
                || (there
                        && status == CustomerStatus.LOST
                        && lost.stream().anyMatch(day -> !day.isBefore(period.from())));
    }

    private static <T> void tally(List<T> rows, Function<T, String> name, Figures figures) {
        rows.stream()
                .collect(Collectors.groupingBy(name, Collectors.counting()))
                .forEach(figures::count);
    }

    private static String stretch(Bucket bucket, LocalDate day) {
        return bucket == Bucket.MONTH ? day.withDayOfMonth(1).toString() : "";
    }
}
