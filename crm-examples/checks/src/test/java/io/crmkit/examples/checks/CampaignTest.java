package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.crmkit.core.analytics.sales.ChanceDimension;
import io.crmkit.core.analytics.sales.ChanceJourney;
import io.crmkit.core.analytics.sales.PipelineQuery;
import io.crmkit.core.analytics.sales.PipelineReport;
import io.crmkit.core.analytics.sales.PipelineTotals;
import io.crmkit.core.event.Stay;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.CustomerId;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The responses to a bank's campaign, each contact a chance that is won or not, in parts, against independent answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignTest {
    private static final Instant SPRING = Instant.parse("2010-05-01T00:00:00Z");

    private final Path folder = Csv.folder("bank_marketing");
    private final List<NamedCsvRecord> contacts = Csv.read(folder.resolve("bank-full.csv"), 45_211);

    @Test
    @DisplayName("5,289 of 45,211 contacts subscribed, which is the published rate")
    void overall() {
        PipelineReport.Row total = report(contact -> "all").total();
        assertThat(total.chances()).isEqualTo(45_211);
        assertThat(total.won()).isEqualTo(5_289);
        assertThat(total.winRate()).contains(new BigDecimal("11.6985"));
    }

    @ParameterizedTest
    @CsvSource({
        "contact, 3",
        "month, 12",
        "job, 12",
        "marital, 3",
        "education, 4",
        "poutcome, 4",
        "housing, 2",
        "loan, 2",
        "default, 2"
    })
    @DisplayName("Contacts, responses and rate of each group equal the independent answer")
    void groups(String column, int groups) {
        Map<String, String> told = new TreeMap<>();
        report(contact -> contact.getField(column))
                .rows()
                .forEach(row -> told.put(
                        row.group().orElseThrow(),
                        row.chances() + " " + row.won() + " " + row.winRate().orElseThrow()));
        assertThat(told)
                .isEqualTo(
                        Csv.read(folder.resolve("answers").resolve("response_by_" + column + ".csv"), groups).stream()
                                .collect(Collectors.toMap(
                                        row -> row.getField("key"),
                                        row -> row.getField("count") + " " + row.getField("yes") + " "
                                                + row.getField("rate_pct"))));
    }

    private PipelineReport report(Function<NamedCsvRecord, String> group) {
        PipelineQuery query = PipelineQuery.by(ChanceDimension.SOURCE);
        PipelineTotals odd = new PipelineTotals(query, ZoneOffset.UTC, SPRING);
        PipelineTotals even = new PipelineTotals(query, ZoneOffset.UTC, SPRING);
        for (int number = 0; number < contacts.size(); number++) {
            (number % 2 == 0 ? even : odd).add(journey(number, contacts.get(number), group));
        }
        return odd.merge(even).report();
    }

    private static ChanceJourney journey(int number, NamedCsvRecord contact, Function<NamedCsvRecord, String> group) {
        boolean subscribed = contact.getField("y").equals("yes");
        ChanceStatus status = subscribed ? ChanceStatus.WON : ChanceStatus.FAILED;
        Chance chance = Chance.builder()
                .id(new ChanceId(new UUID(0, number)))
                .source(group.apply(contact))
                .customerName("contact " + number)
                .title("term deposit")
                .successRate(0)
                .description("")
                .createdAt(SPRING)
                .status(status)
                .assignee(new UserId(new UUID(1, 1)))
                .assignedAt(SPRING)
                .failureReason(subscribed ? Optional.empty() : Optional.of("no"))
                .customer(subscribed ? Optional.of(new CustomerId(new UUID(2, number))) : Optional.empty())
                .build();
        return new ChanceJourney(
                chance, chance.getAssignee(), List.of(new Stay(status.name(), SPRING, Optional.empty())));
    }
}
