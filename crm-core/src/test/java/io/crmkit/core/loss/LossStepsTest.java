package io.crmkit.core.loss;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.StoreDump;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandOptions;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.ImportCustomers;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossMeasure;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each step does to a loss case, field by field, and to the customer. */
class LossStepsTest {
    private static final Instant LATER = Instant.parse("2026-03-20T22:30:00Z");

    private final LossWorld world =
            new LossWorld(CrmSettings.builder().zone(ZoneId.of("Asia/Tokyo")).build());
    private final CrmSession rolf = world.rolf;

    private LossCase lossCase(LossStatus status) {
        return world.care.lossCase(status, world.customer);
    }

    private CrmEvent lastOf(List<CrmEvent> events) {
        return events.get(events.size() - 1);
    }

    @Test
    @Tag("000-10")
    @DisplayName("000-10: a warning keeps the evidence, in the case and in the history; the day is that of the zone")
    void warn() {
        world.clock.to(LATER);
        world.order("O-1", LocalDate.of(2025, 9, 20), OrderStatus.PAID);
        world.scan();
        LossCase lossCase = world.cases().get(0);
        // Half past ten at night in London is the next morning in Tokyo: the 21st.
        assertThat(lossCase)
                .isEqualTo(LossCase.builder()
                        .id(lossCase.getId())
                        .customer(world.customer.getId())
                        .manager(world.test.id("rolf"))
                        .status(LossStatus.WARNED)
                        .lastOrderDate(LocalDate.of(2025, 9, 20))
                        .limitMonths(6)
                        .warnedOn(LocalDate.of(2026, 3, 21))
                        .openedAt(LATER)
                        .version(lossCase.getVersion())
                        .build());
        assertThat(world.told(lossCase))
                .singleElement()
                .extracting(CrmEvent::details)
                .isEqualTo(Map.of(
                        "lastOrderDate", "2025-09-20",
                        "customerSince", "2020-01-01",
                        "limitMonths", "6",
                        "asOf", "2026-03-21"));
    }

    @Test
    @DisplayName("1.3: never ordered counts, and is told by there being no date")
    void neverOrdered() {
        world.scan();
        LossCase lossCase = world.cases().get(0);
        assertThat(lossCase.getLastOrderDate()).isEmpty();
        assertThat(world.told(lossCase).get(0).details()).doesNotContainKey("lastOrderDate");
    }

    @Test
    @Tag("000-11")
    @Tag("000-12")
    @DisplayName("000-11, 000-12: measures are appended, each with its author and time; none is ever dropped")
    void suspend() {
        LossCase before = lossCase(LossStatus.WARNED);
        LossCase first = rolf.execute(new SuspendLoss(before.getId(), "a visit\nin March"));
        assertThat(first)
                .isEqualTo(LossCase.builder()
                        .from(before)
                        .status(LossStatus.SUSPENDED)
                        .measures(List.of(
                                new LossMeasure(world.test.id("rolf"), before.getOpenedAt(), "a visit\nin March")))
                        .version(first.getVersion())
                        .build());
        world.clock.to(LATER);
        LossCase second = rolf.execute(new SuspendLoss(before.getId(), "a discount"));
        assertThat(second.getMeasures())
                .containsExactly(
                        first.getMeasures().get(0), new LossMeasure(world.test.id("rolf"), LATER, "a discount"));
        assertThat(world.told(before))
                .extracting(CrmEvent::details)
                .containsExactly(Map.of("measure", "a visit\nin March"), Map.of("measure", "a discount"));
        LossCase determined = rolf.execute(new DetermineLoss(before.getId(), "OTHER", "moved away"));
        assertThat(determined.getMeasures()).isEqualTo(second.getMeasures());
    }

    @ParameterizedTest
    @EnumSource(names = {"WARNED", "SUSPENDED"})
    @Tag("000-13")
    @DisplayName("000-13: determining keeps the reason and the day, and the customer becomes lost")
    void determine(LossStatus status) {
        LossCase before = lossCase(status);
        world.clock.to(LATER);
        LossCase after = rolf.execute(new DetermineLoss(before.getId(), "LOST_TRUST", "three\nlate deliveries"));
        assertThat(after)
                .isEqualTo(LossCase.builder()
                        .from(before)
                        .status(LossStatus.DETERMINED)
                        .reasonClass("LOST_TRUST")
                        .reason("three\nlate deliveries")
                        .lostDate(LocalDate.of(2026, 3, 21))
                        .closedAt(LATER)
                        .version(after.getVersion())
                        .build());
        assertThat(lastOf(world.told(after)).details())
                .isEqualTo(Map.of("reasonClass", "LOST_TRUST", "reason", "three\nlate deliveries"));
        assertThat(lastOf(world.told()).details())
                .isEqualTo(Map.of("lossCase", after.getId().value().toString()));
        // An open form of the customer is stale, for the status has changed.
        assertThat(rolf.customers().get(world.customer.getId()).getVersion())
                .isGreaterThan(world.customer.getVersion());
    }

    @ParameterizedTest
    @EnumSource(names = {"WARNED", "SUSPENDED"})
    @DisplayName("1.3: the manager recovers with a reason; the customer was active and stays so")
    void recover(LossStatus status) {
        LossCase before = lossCase(status);
        world.clock.to(LATER);
        LossCase after = rolf.execute(new RecoverLoss(before.getId(), "has promised an order"));
        assertThat(after)
                .isEqualTo(LossCase.builder()
                        .from(before)
                        .status(LossStatus.RECOVERED)
                        .closedAt(LATER)
                        .version(after.getVersion())
                        .build());
        assertThat(lastOf(world.told(after)).details()).isEqualTo(Map.of("reason", "has promised an order"));
        assertThat(rolf.customers().get(world.customer.getId())).isEqualTo(world.customer);
    }

    @Test
    @DisplayName("A case goes with the customer: whoever manages the customer now decides, and is named from then on")
    void newManager() {
        LossCase before = lossCase(LossStatus.WARNED);
        world.test
                .system()
                .execute(new ImportCustomers(
                        List.of(new ImportCustomers.Row("Known", "rita", Samples.details("Known"), null, List.of()))));
        assertThat(Refusals.text(Refusals.of(rolf, new SuspendLoss(before.getId(), "a visit"))))
                .isEqualTo("not found loss-case");
        LossCase after = world.test.as("rita").execute(new SuspendLoss(before.getId(), "a visit"));
        assertThat(after.getManager()).isEqualTo(world.test.id("rita"));
        assertThat(world.test
                        .as("rita")
                        .lossCases()
                        .list(LossQuery.builder().manager(world.test.id("rita")).build(), PageRequest.first(10))
                        .items())
                .containsExactly(after);
        assertThat(rolf.lossCases().count(LossQuery.any())).isZero();
    }

    @Test
    @DisplayName("Cases are found by customer, manager, status, day of the warning and day of the loss")
    void lists() {
        LossCase lossCase = lossCase(LossStatus.DETERMINED);
        Period march = new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));
        Period before = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 2));
        Map<LossQuery, Boolean> queries = Map.of(
                LossQuery.any(), true,
                LossQuery.builder().customer(world.customer.getId()).build(), true,
                LossQuery.builder().manager(world.test.id("rolf")).build(), true,
                LossQuery.builder().manager(world.test.id("rita")).build(), false,
                LossQuery.builder().addStatuses(LossStatus.DETERMINED).build(), true,
                LossQuery.builder()
                                .addStatuses(LossStatus.WARNED, LossStatus.SUSPENDED, LossStatus.RECOVERED)
                                .build(),
                        false,
                LossQuery.builder().warned(march).build(), true,
                LossQuery.builder().warned(before).build(), false,
                LossQuery.builder().lost(march).build(), true,
                LossQuery.builder().lost(before).build(), false);
        queries.forEach((query, found) -> {
            assertThat(rolf.lossCases().list(query, PageRequest.first(10)).items())
                    .as("%s", query)
                    .isEqualTo(found ? List.of(lossCase) : List.of());
            assertThat(rolf.lossCases().count(query)).isEqualTo(found ? 1 : 0);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPEND", "DETERMINE", "RECOVER"})
    @DisplayName("A step is refused on another version than expected, and sent twice it is taken once")
    void options(String step) {
        Map<String, Function<LossCase, Command<LossCase>>> commands = Map.of(
                "SUSPEND", known -> new SuspendLoss(known.getId(), "a visit"),
                "DETERMINE", known -> new DetermineLoss(known.getId(), "OTHER", "moved away"),
                "RECOVER", known -> new RecoverLoss(known.getId(), "has promised an order"));
        LossCase lossCase = lossCase(LossStatus.WARNED);
        Command<LossCase> command =
                Optional.ofNullable(commands.get(step)).orElseThrow().apply(lossCase);
        StoreDump before = StoreDump.of(world.test.store());
        long stale = lossCase.getVersion() + 1;
        assertThat(Refusals.of(rolf, command, CommandOptions.version(stale)))
                .isEqualTo(new Refusal.Rejected(
                        CommandRejection.VERSION_STALE, Map.of("expected", stale, "version", lossCase.getVersion())));
        assertThat(rolf.check(command, CommandOptions.version(lossCase.getVersion())))
                .isEmpty();
        assertThat(StoreDump.of(world.test.store())).isEqualTo(before);

        CommandOptions once = CommandOptions.id("once").expecting(lossCase.getVersion());
        LossCase answer = rolf.execute(command, once);
        StoreDump done = StoreDump.of(world.test.store());
        assertThat(rolf.execute(command, once)).isEqualTo(answer);
        assertThat(StoreDump.of(world.test.store())).isEqualTo(done);
        assertThat(Refusals.text(Refusals.of(rolf, new SuspendLoss(lossCase.getId(), "other"), once)))
                .isEqualTo("rejected COMMAND_ID_REUSED");
    }

    @Test
    @DisplayName(
            "A scan that is sent twice warns once and answers twice; it is about no one record, so it expects no version")
    void scanTwice() {
        CommandOptions once = CommandOptions.id("nightly");
        CrmSession system = world.test.system();
        LossScan answer = system.execute(new ScanForLoss(), once);
        assertThat(answer).isEqualTo(new LossScan(1, false));
        StoreDump done = StoreDump.of(world.test.store());
        assertThat(system.execute(new ScanForLoss(), once)).isEqualTo(answer);
        assertThat(StoreDump.of(world.test.store())).isEqualTo(done);
        assertThat(Refusals.text(Refusals.of(system, new ScanForLoss(), CommandOptions.version(1))))
                .isEqualTo("invalid options.expectedVersion INVALID");
        // That there may be more is remembered too, when there is no more.
        LossWorld small = new LossWorld(CrmSettings.builder().scanBatchSize(1).build());
        LossScan part = small.test.system().execute(new ScanForLoss(), once);
        assertThat(part).isEqualTo(new LossScan(1, true));
        assertThat(small.test.system().execute(new ScanForLoss())).isEqualTo(new LossScan(0, false));
        assertThat(small.test.system().execute(new ScanForLoss(), once)).isEqualTo(part);
    }
}
