package io.crmkit.examples.tour;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.customer.CustomerStatus;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final String RECOVERED = "157";
    private static final String WON_BACK = "314";

    private final Toured toured = Toured.imported();
    private final Office office = toured.office();
    private final Retention retention = new Retention(office, toured.data());

    @Test
    void theScanWarnsOfThoseWhomSqlFindsSilentForSixMonths() {
        Map<String, LocalDate> expected = Sql.silent(6);

        assertThat(retention.scan()).isEqualTo(expected.size()).isEqualTo(56);
        assertThat(cases())
                .allMatch(lossCase -> lossCase.getStatus() == LossStatus.WARNED
                        && lossCase.getLimitMonths() == 6
                        && lossCase.getWarnedOn().equals(LocalDate.of(2005, 5, 31))
                        && lossCase.getManager()
                                .equals(office.customer(lossCase.getCustomer()).getManager()));
        assertThat(cases().stream()
                        .collect(toMap(
                                lossCase -> number(lossCase.getCustomer()),
                                lossCase -> lossCase.getLastOrderDate().orElseThrow())))
                .isEqualTo(expected);
    }

    @Test
    void aSecondScanFindsNobodyNew() {
        retention.scan();

        assertThat(retention.scan()).isZero();
        assertThat(cases()).hasSize(56);
    }

    @Test
    void theManagersDecideByTheRuleAsSqlDoes() {
        retention.scan();
        retention.decide();

        Set<String> lost = Sql.silent(9).keySet();
        Set<String> kept = new HashSet<>(Sql.silent(6).keySet());
        kept.removeAll(lost);
        Set<String> worth = Sql.keyAccounts();
        assertThat(numbers(LossStatus.DETERMINED)).isEqualTo(lost).hasSize(22);
        assertThat(numbers(LossStatus.SUSPENDED))
                .isEqualTo(kept.stream().filter(worth::contains).collect(toSet()))
                .hasSize(12);
        assertThat(numbers(LossStatus.WARNED))
                .isEqualTo(kept.stream()
                        .filter(customer -> !worth.contains(customer))
                        .collect(toSet()))
                .hasSize(22);
        assertThat(lost).allMatch(customer -> status(customer) == CustomerStatus.LOST);
        assertThat(kept).allMatch(customer -> status(customer) == CustomerStatus.ACTIVE);
    }

    @Test
    void theReasonIsWhatTheCommentsSay() {
        retention.scan();
        retention.decide();

        Set<String> lost = Sql.silent(9).keySet();
        assertThat(numbersFor("COMPETITOR")).isNotEmpty().isEqualTo(both(lost, Sql.commented("vendors")));
        assertThat(numbersFor("OTHER")).isNotEmpty().isEqualTo(both(lost, Sql.commented("terms")));
        assertThat(numbersFor("STOPPED_BUYING")).hasSize(lost.size() - 2);
    }

    @Test
    void aLateOrderKeepsOneCustomerAndWinsAnotherBack() {
        retention.scan();
        retention.decide();
        assertThat(status(WON_BACK)).isEqualTo(CustomerStatus.LOST);

        retention.receiveLateOrders();

        assertThat(numbers(LossStatus.RECOVERED)).containsExactly(RECOVERED);
        assertThat(status(RECOVERED)).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(numbers(LossStatus.DETERMINED)).hasSize(22).contains(WON_BACK);
        assertThat(status(WON_BACK)).isEqualTo(CustomerStatus.ACTIVE);
        assertThat(toured.data().customers())
                .filteredOn(company -> status(String.valueOf(company.number())) == CustomerStatus.LOST)
                .hasSize(21);
    }

    @Test
    void thoseWonAreWarnedOfFromTheDayThatIsPrinted() {
        Toured later = Toured.worked();
        Retention scans = new Retention(later.office(), later.data());

        later.office().onDay(LocalDate.of(2006, 1, 7));
        scans.scan();
        assertThat(Retention.cases(later.office()))
                .noneMatch(lossCase -> lossCase.getLastOrderDate().isEmpty());
        later.office().onDay(LocalDate.of(2006, 1, 8));

        assertThat(scans.scan()).isEqualTo(8);
        assertThat(Retention.cases(later.office()))
                .filteredOn(lossCase -> lossCase.getLastOrderDate().isEmpty())
                .hasSize(8);
    }

    private List<LossCase> cases() {
        return Retention.cases(office);
    }

    private Set<String> numbers(LossStatus status) {
        return cases().stream()
                .filter(lossCase -> lossCase.getStatus() == status)
                .map(lossCase -> number(lossCase.getCustomer()))
                .collect(toSet());
    }

    private Set<String> numbersFor(String reasonClass) {
        return cases().stream()
                .filter(lossCase ->
                        lossCase.getReasonClass().filter(reasonClass::equals).isPresent())
                .map(lossCase -> number(lossCase.getCustomer()))
                .collect(toSet());
    }

    private static Set<String> both(Set<String> left, Collection<String> right) {
        return left.stream().filter(right::contains).collect(toSet());
    }

    private String number(CustomerId id) {
        return office.customer(id).getExternalId().orElseThrow();
    }

    private CustomerStatus status(String number) {
        CustomerId id = office.system()
                .customers()
                .findByExternalId(number)
                .orElseThrow()
                .getId();
        return office.system().customers().standing(id).getStatus();
    }
}
