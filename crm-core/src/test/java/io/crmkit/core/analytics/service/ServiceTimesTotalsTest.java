package io.crmkit.core.analytics.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.analytics.statistics.Spread;
import io.crmkit.core.event.Stay;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.service.ServiceRequest;
import io.crmkit.spi.service.ServiceRequestId;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Period;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServiceTimesTotalsTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final UserId ANN = new UserId(new UUID(0, 1));
    private static final UserId BOB = new UserId(new UUID(0, 2));

    private static final ServiceRequest REQUEST = ServiceRequest.builder()
            .id(new ServiceRequestId(new UUID(5, 5)))
            .type("complaint")
            .title("Broken")
            .customer(new CustomerId(new UUID(6, 6)))
            .request("It broke.")
            .createdAt(MORNING)
            .createdOn(LocalDate.of(2026, 3, 2))
            .status(ServiceStatus.CREATED)
            .build();

    /** Created, assigned after 1 h, handled after 2 more, refused after 1, handled after 3, accepted after 1, archived at once. */
    private static final List<CrmEvent> TWO_ROUNDS = List.of(
            event(0, 0, "CREATE", "", "CREATED", Map.of("type", "complaint")),
            event(
                    1,
                    1,
                    "ASSIGN",
                    "CREATED",
                    "ASSIGNED",
                    Map.of("assignee", ANN.value().toString())),
            event(3, 2, "PROCESS", "ASSIGNED", "PROCESSED", Map.of("handling", "glued")),
            event(4, 3, "RETURN", "PROCESSED", "ASSIGNED", Map.of("result", "no", "satisfaction", "1")),
            event(
                    5,
                    4,
                    "HAND_OVER",
                    "ASSIGNED",
                    "ASSIGNED",
                    Map.of("to", BOB.value().toString())),
            event(7, 5, "PROCESS", "ASSIGNED", "PROCESSED", Map.of("handling", "new")),
            event(8, 6, "FEEDBACK", "PROCESSED", "FED_BACK", Map.of("result", "yes", "satisfaction", "4")),
            event(8, 7, "ARCHIVE", "FED_BACK", "ARCHIVED", Map.of()));

    @Test
    @DisplayName("Worked out by hand: each stay is a time, a return is a second round, the last word counts")
    void golden() {
        ServiceTimesReport.Row row =
                report(ServiceTimesQuery.builder().build(), journey(24)).total();

        assertThat(row.requests()).isEqualTo(1);
        assertThat(row.statuses()).containsEntry(ServiceStatus.ARCHIVED, 1L).containsEntry(ServiceStatus.CREATED, 0L);
        assertThat(row.assigning()).isEqualTo(hours(1));
        assertThat(row.handling()).isEqualTo(hours(2, 3));
        assertThat(row.feedingBack()).isEqualTo(hours(1, 1));
        assertThat(row.archiving()).isEqualTo(hours(0));
        assertThat(row.resolving()).isEqualTo(hours(8));
        assertThat(row.reworked()).isEqualTo(1);
        assertThat(row.reworkRate()).contains(new BigDecimal("100.0000"));
        assertThat(row.satisfactions()).containsExactly(0L, 0L, 0L, 1L, 0L);
        assertThat(row.satisfaction()).contains(new BigDecimal("4.0000"));
    }

    @Test
    @DisplayName("As of an instant only what had happened by then is told")
    void asOf() {
        assertThat(RequestJourney.of(REQUEST, TWO_ROUNDS, MORNING.minusSeconds(1)))
                .isEmpty();
        RequestJourney returned = journey(4);
        assertThat(returned.status()).isEqualTo(ServiceStatus.ASSIGNED);
        assertThat(returned.owner()).contains(ANN);
        assertThat(returned.returns()).isEqualTo(1);
        ServiceTimesReport.Row row =
                report(ServiceTimesQuery.builder().build(), returned).total();
        assertThat(row.handling()).isEqualTo(hours(2));
        assertThat(row.resolving().count()).isZero();
        assertThat(row.reworkRate()).contains(new BigDecimal("100.0000"));
        // It has not ended, so the dissatisfaction is not its end.
        assertThat(row.satisfaction()).isEmpty();
        assertThat(journey(6).owner()).contains(BOB);
        assertThat(journey(3).steps()).containsExactly("CREATE", "ASSIGN", "PROCESS");
        assertThat(report(ServiceTimesQuery.builder().build(), journey(0))
                        .total()
                        .reworkRate())
                .isEmpty();
    }

    @Test
    @DisplayName("Groups are by type, status, owner, customer and month; what has no owner comes last")
    void groups() {
        assertThat(groups(ServiceDimension.TYPE)).containsExactly(Optional.of("complaint"));
        assertThat(groups(ServiceDimension.STATUS)).containsExactly(Optional.of("ARCHIVED"), Optional.of("CREATED"));
        assertThat(groups(ServiceDimension.OWNER))
                .containsExactly(Optional.of(BOB.value().toString()), Optional.empty());
        assertThat(groups(ServiceDimension.CUSTOMER)).containsExactly(Optional.of(new UUID(6, 6).toString()));
        assertThat(groups(ServiceDimension.CREATED)).containsExactly(Optional.of("2026-03-01"));
        ServiceTimesQuery later = ServiceTimesQuery.builder()
                .created(new Period(LocalDate.of(2026, 3, 3), LocalDate.of(2027, 1, 1)))
                .build();
        assertThat(report(later, journey(24)).total().requests()).isZero();
    }

    @Test
    @DisplayName("Times are of the hours in which the business is open")
    void calendar() {
        ServiceTimesQuery query = ServiceTimesQuery.builder()
                .calendar(BusinessCalendar.workdays(ZoneOffset.UTC, LocalTime.of(9, 0), LocalTime.of(12, 0), Set.of()))
                .build();
        // From 8 to 9, 9 to 11 and 12 to 15, 11 to 12 and 15 to 16; in all from 8 to 16.
        ServiceTimesReport.Row row = report(query, journey(24)).total();
        assertThat(row.assigning()).isEqualTo(hours(0));
        assertThat(row.handling()).isEqualTo(hours(2, 0));
        assertThat(row.feedingBack()).isEqualTo(hours(1, 0));
        assertThat(row.resolving()).isEqualTo(hours(3));
    }

    @Test
    @DisplayName("In parts, merged in any order, it is the same; without a history a request is as it is")
    void merged() {
        ServiceTimesQuery query = ServiceTimesQuery.by(ServiceDimension.STATUS);
        List<RequestJourney> all = List.of(journey(0), journey(2), journey(4), journey(7), journey(24));
        ServiceTimesReport whole = report(query, all.toArray(RequestJourney[]::new));
        for (int cut = 0; cut <= all.size(); cut++) {
            ServiceTimesTotals first = totals(query, all.subList(0, cut));
            ServiceTimesTotals second = totals(query, all.subList(cut, all.size()));
            assertThat(second.merge(first).report()).isEqualTo(whole);
        }
        assertThat(RequestJourney.of(REQUEST, List.of(), Instant.MAX)
                        .orElseThrow()
                        .stays())
                .containsExactly(new Stay("CREATED", MORNING, Optional.empty()));
    }

    private static List<Optional<String>> groups(ServiceDimension dimension) {
        return report(ServiceTimesQuery.by(dimension), journey(24), journey(0)).rows().stream()
                .map(ServiceTimesReport.Row::group)
                .toList();
    }

    private static ServiceTimesReport report(ServiceTimesQuery query, RequestJourney... journeys) {
        return totals(query, List.of(journeys)).report();
    }

    private static ServiceTimesTotals totals(ServiceTimesQuery query, List<RequestJourney> journeys) {
        ServiceTimesTotals totals = new ServiceTimesTotals(query, MORNING.plusSeconds(86_400));
        journeys.forEach(totals::add);
        return totals;
    }

    private static RequestJourney journey(int hours) {
        return RequestJourney.of(REQUEST, TWO_ROUNDS, MORNING.plus(Duration.ofHours(hours)))
                .orElseThrow();
    }

    private static Spread.Summary hours(int... hours) {
        Spread spread = new Spread();
        for (int hour : hours) {
            spread.add(Duration.ofHours(hour));
        }
        return spread.summary();
    }

    private static CrmEvent event(
            int hours, int basis, String step, String from, String to, Map<String, String> details) {
        return new CrmEvent(
                new EventId(new UUID(1, basis)),
                MORNING.plus(Duration.ofHours(hours)),
                Optional.empty(),
                Subject.of(ServiceRequest.KIND, new ServiceRequestId(new UUID(5, 5))),
                basis,
                0,
                step,
                Optional.of(from).filter(status -> !status.isEmpty()),
                Optional.of(to),
                details);
    }
}
