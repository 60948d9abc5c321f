package io.crmkit.examples.checks;

import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A sales pipeline with its accounts, products and teams. */
final class OpportunityBook {
    /** The last day of the data. */
    static final LocalDate END = LocalDate.of(2017, 12, 31);

    static final Currency CURRENCY = Currency.getInstance("USD");

    private final Path folder = Csv.folder("crm_sales_opportunities");
    private final List<NamedCsvRecord> accounts = read("accounts.csv", 85);
    private final List<NamedCsvRecord> products = read("products.csv", 7);
    private final List<NamedCsvRecord> teams = read("sales_teams.csv", 35);
    private final List<Opportunity> opportunities = read("sales_pipeline.csv", 8800).stream()
            .map(OpportunityBook::opportunity)
            .toList();

    private List<NamedCsvRecord> read(String file, int rows) {
        return Csv.read(folder.resolve(file), rows);
    }

    /** The rows of an answer, by their key. */
    Map<String, NamedCsvRecord> answer(String file, int rows) {
        return answer(file, rows, "key");
    }

    /** The rows of an answer, by a column of theirs. */
    Map<String, NamedCsvRecord> answer(String file, int rows, String key) {
        return Csv.read(folder.resolve("answers").resolve(file), rows).stream()
                .collect(toMap(
                        row -> row.getField(key),
                        row -> row,
                        (a, b) -> {
                            throw new IllegalStateException("two rows of one key");
                        },
                        TreeMap::new));
    }

    Summary summary() {
        return Summary.in(folder.resolve("answers"));
    }

    List<String> accounts() {
        return accounts.stream().map(row -> row.getField("account")).toList();
    }

    List<String> products() {
        return products.stream().map(row -> row.getField("product")).toList();
    }

    /** What a product costs by the list. */
    BigDecimal listPrice(String product) {
        return products.stream()
                .filter(row -> row.getField("product").equals(product))
                .map(row -> new BigDecimal(row.getField("sales_price")))
                .findFirst()
                .orElseThrow();
    }

    /** The manager of each agent. */
    Map<String, String> managers() {
        return teams.stream().collect(toMap(row -> row.getField("sales_agent"), row -> row.getField("manager")));
    }

    List<Opportunity> opportunities() {
        return opportunities;
    }

    private static Opportunity opportunity(NamedCsvRecord row) {
        return new Opportunity(
                row.getField("opportunity_id"),
                row.getField("sales_agent"),
                // The pipeline calls one product other than the list of products does.
                row.getField("product").replace("GTXPro", "GTX Pro"),
                Csv.optional(row, "account"),
                Opportunity.Stage.valueOf(row.getField("deal_stage").toUpperCase(Locale.ROOT)),
                Csv.optional(row, "engage_date").map(LocalDate::parse),
                Csv.optional(row, "close_date").map(LocalDate::parse),
                Csv.optional(row, "close_value").map(BigDecimal::new));
    }
}
