package io.crmkit.examples.checks;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStanding;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossQuery;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan for loss over the order book of Northwind, as of days of which the answer is known. */
class NorthwindLossTest {
    private final Northwind northwind = new Northwind();
    private final NorthwindLosses answers = new NorthwindLosses(northwind);

    /**
     * The data does not say since when anyone is a customer. All are taken to be customers since the order book was opened:
     * the answers ask of nobody to have been one for long. For those who ordered it makes no difference, for whoever
     * ordered last before the window has been a customer since before it; of those who never ordered it says that they
     * had the time to.
     */
    private NorthwindOffice office(boolean recovery) {
        return new NorthwindOffice(northwind, recovery, "Country", northwind.opening());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1997-12-31", "1998-05-06", "1998-05-31", "1998-12-31"})
    @Tag("000-10")
    @DisplayName(
            "000-10: the scan warns of exactly the customers that the independent answer calls lost, and of those who"
                    + " never ordered")
    void warned(LocalDate day) {
        NorthwindOffice office = office(false).advance(day);
        List<Integer> batches = office.scan();

        Map<String, LossCase> open = office.open();
        assertThat(lost(open)).containsExactlyInAnyOrderElementsOf(answers.lost(day));
        assertThat(open.entrySet().stream()
                        .filter(entry -> entry.getValue().getLastOrderDate().isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(answers.neverOrdered(day));
        assertThat(northwind.customers().size() - open.size()).isEqualTo(answers.active(day));
        assertThat(batches).isEqualTo(batches(open.size()));
        assertThat(office.scan()).as("a second scan").containsExactly(0);
    }

    /** Full batches, and one that is not. */
    private static List<Integer> batches(int warned) {
        int full = warned / NorthwindOffice.SCAN_BATCH;
        return IntStream.rangeClosed(0, full)
                .mapToObj(i -> i < full ? NorthwindOffice.SCAN_BATCH : warned % NorthwindOffice.SCAN_BATCH)
                .toList();
    }

    /** What the answers say of each customer who is lost. */
    private static List<List<Object>> lost(Map<String, LossCase> open) {
        return open.entrySet().stream()
                .flatMap(entry -> entry
                        .getValue()
                        .getLastOrderDate()
                        .map(last -> List.<Object>of(
                                entry.getKey(),
                                last,
                                DAYS.between(last, entry.getValue().getWarnedOn())))
                        .stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1997-12-31", "1998-12-31"})
    @DisplayName("000-10: a case holds its evidence, the history tells it, and the standings count the case")
    void evidence(LocalDate day) {
        NorthwindOffice office = office(false).advance(day);
        office.scan();

        Map<String, LossCase> open = office.open();
        Map<String, LocalDate> last = northwind.lastOrders(day);
        CrmSession system = office.system();
        for (Map.Entry<CustomerId, String> customer : office.externalIds().entrySet()) {
            Optional<LocalDate> lastOrder = Optional.ofNullable(last.get(customer.getValue()));
            Optional<LossCase> known = Optional.ofNullable(open.get(customer.getValue()));
            CustomerStanding standing = system.customers().standing(customer.getKey());
            assertThat(standing.getLastOrderDate()).isEqualTo(lastOrder);
            assertThat(standing.getOpenLossCases()).isEqualTo(known.isPresent() ? 1 : 0);
            known.ifPresent(lossCase -> {
                assertThat(lossCase.getLastOrderDate()).isEqualTo(lastOrder);
                assertThat(lossCase.getLimitMonths()).isEqualTo(6);
                assertThat(lossCase.getWarnedOn()).isEqualTo(day);
                assertThat(lossCase.getOpenedAt()).isEqualTo(office.clock().instant());
                assertThat(lossCase.getManager())
                        .isEqualTo(system.customers().get(customer.getKey()).getManager());
                assertThat(told(system, lossCase)).containsExactly(Map.entry("WARN", evidence(day, lastOrder)));
            });
        }
        assertThat(open).hasSizeGreaterThan(10);
    }

    private Map<String, String> evidence(LocalDate day, Optional<LocalDate> lastOrder) {
        Map<String, String> evidence = new HashMap<>();
        lastOrder.ifPresent(date -> evidence.put("lastOrderDate", date.toString()));
        evidence.put("customerSince", northwind.opening().toString());
        evidence.put("limitMonths", "6");
        evidence.put("asOf", day.toString());
        return evidence;
    }

    private static Stream<Map.Entry<String, Map<String, String>>> told(CrmSession session, LossCase lossCase) {
        return session.history().of(LossCase.KIND, lossCase.getId()).stream()
                .map(event -> Map.entry(event.step(), event.details()));
    }

    @Test
    @Tag("000-29")
    @DisplayName("000-29: each employee sees the cases of the own customers, and nobody else's")
    void ownCases() {
        NorthwindOffice office = office(false).advance(LocalDate.of(1998, 12, 31));
        office.scan();

        long seen = 0;
        for (User employee : office.system()
                .users()
                .list(UserQuery.any(), PageRequest.first(50))
                .items()) {
            List<LossCase> own = office.crm()
                    .as(employee.getId())
                    .lossCases()
                    .list(LossQuery.any(), PageRequest.first(100))
                    .items();
            assertThat(own).extracting(LossCase::getManager).containsOnly(employee.getId());
            seen += own.size();
        }
        assertThat(seen).isEqualTo(northwind.customers().size());
    }

    @ParameterizedTest
    @CsvSource({"1997-01-18, false", "1997-01-19, true"})
    @DisplayName("1.3: an order exactly as many months old as the window still counts as recent")
    void exactlyTheWindow(LocalDate day, boolean warned) {
        NorthwindOffice office = office(false).advance(day);
        office.scan();

        assertThat(northwind.lastOrders(day)).containsEntry("CENTC", LocalDate.of(1996, 7, 18));
        assertThat(office.open().containsKey("CENTC")).isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource({"1998-06-29, 91", "1998-06-30, 0", "1998-12-31, 0"})
    @DisplayName("1.3: nobody is warned of who has been a customer for no more than the months of the window")
    void customerSince(LocalDate since, int warned) {
        LocalDate day = LocalDate.of(1998, 12, 31);
        NorthwindOffice office = new NorthwindOffice(northwind, false, "Country", since).advance(day);
        office.scan();

        assertThat(office.open()).hasSize(warned);
    }
}
