package io.crmkit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.DefaultRole;
import io.crmkit.core.access.ImportUsers;
import io.crmkit.core.dictionary.RetireDictionaryEntry;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.order.OrderStatus;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.value.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CompositionReportTest {
    private final Firm firm = new Firm();

    @Test
    @DisplayName("Contributions beside the counts: of the period, in the statuses asked for, zero where there is none")
    void contributions() {
        firm.customer("Acme", "rolf");
        firm.customer("Bolt", "ruth");
        firm.paid("Acme", "2026-02-01", "10");
        firm.order("Bolt", "2026-02-01", "7", "EUR", OrderStatus.NEW);
        firm.paid("Acme", "2027-02-01", "100");
        CompositionQuery query = CompositionQuery.builder()
                .dimension(CustomerDimension.MANAGER)
                .contributionPeriod(Firm.YEAR)
                .build();

        assertThat(rows(query)).containsExactly("rolf 1 10 EUR", "rita 0 0 EUR", "ruth 1 0 EUR", "none 0 0 EUR");
        assertThat(rows(CompositionQuery.builder()
                        .from(query)
                        .statuses(Set.of(OrderStatus.NEW))
                        .build()))
                .containsExactly("rolf 1 0 EUR", "rita 0 0 EUR", "ruth 1 7 EUR", "none 0 0 EUR");
    }

    @Test
    @DisplayName("The report states the statuses that its contributions are of, and none if it has none")
    void statuses() {
        firm.customer("Acme", "rolf");
        CompositionQuery counts = CompositionQuery.by(CustomerDimension.LEVEL);
        assertThat(firm.as("eva").reports().composition(counts).statuses()).isEmpty();
        assertThat(firm.as("eva")
                        .reports()
                        .composition(CompositionQuery.builder()
                                .from(counts)
                                .contributionPeriod(Firm.YEAR)
                                .build())
                        .statuses())
                .isEqualTo(CrmSettings.standard().getQualifyingStatuses());
    }

    @Test
    @DisplayName("A manager who left is shown as long as there are customers to hand over")
    void managerWhoLeft() {
        firm.customer("Acme", "rolf");
        firm.system()
                .execute(new ImportUsers(List.of(new ImportUsers.Row(
                        "rolf", "rolf", Set.of(DefaultRole.ACCOUNT_MANAGER.roleName()), "lena", false))));
        assertThat(rows(CompositionQuery.by(CustomerDimension.MANAGER)))
                .containsExactly("rita 0 ", "ruth 0 ", "rolf 1 ", "none 0 ");
    }

    @Test
    @DisplayName("A region that was retired is shown as long as there are customers in it, and no longer")
    void retiredRegion() {
        firm.customer("Acme", "rolf");
        CompositionQuery byRegion = CompositionQuery.by(CustomerDimension.REGION);
        assertThat(regions(byRegion)).containsExactly("north 1", "south 0", "none 0");
        firm.system()
                .dictionary()
                .list(DictionaryType.REGION)
                .forEach(entry -> firm.system().execute(new RetireDictionaryEntry(entry.getId())));
        assertThat(regions(byRegion)).containsExactly("north 1", "none 0");
    }

    private List<String> regions(CompositionQuery query) {
        return firm.as("eva").reports().composition(query).rows().stream()
                .map(row -> row.value().orElse("none") + " " + row.customers())
                .toList();
    }

    private List<String> rows(CompositionQuery query) {
        Map<Optional<String>, String> names = new HashMap<>();
        for (String name : List.of("rolf", "rita", "ruth")) {
            names.put(Optional.of(firm.id(name).value().toString()), name);
        }
        return firm.as("eva").reports().composition(query).rows().stream()
                .map(row -> names.getOrDefault(row.value(), "none") + " " + row.customers() + " "
                        + row.contributions().stream().map(Money::toString).collect(Collectors.joining()))
                .toList();
    }
}
