package io.crmkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

// One test changes the default locale and time zone; a database driver that another test uses meanwhile would shift its
// days.
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TourTest {
    private static final int TOP = 10;

    private final String printed = print(TOP);
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    /** It takes seconds; a minute is for the slowest machine. */
    @Test
    @Timeout(60)
    void everyRunPrintsTheSameBytesOnAnyMachine() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        assertThat(print(TOP).getBytes(StandardCharsets.UTF_8)).isEqualTo(printed.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000})
    void noLineIsWiderThanThePaper(int top) {
        assertThat(print(top).lines())
                .hasSizeGreaterThan(150)
                .allMatch(line -> line.length() <= 100)
                .noneMatch(line -> line.endsWith(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"= 2003", "= 2004", "= 2005", "is not null"})
    void theTotalsPrintedAreThoseOfTheData(String years) {
        Collection<Sql.Sales> sales = Sql.salesByCustomer(years).values();
        long orders = sales.stream().mapToLong(Sql.Sales::orders).sum();
        BigDecimal amount = sales.stream().map(Sql.Sales::amount).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(printed)
                .contains(sales.size() - TOP + " more")
                .containsPattern(String.format(Locale.ROOT, "Total +%,d +%,.2f\n", orders, amount));
    }

    @Test
    void theChaptersAreToldInOrder() {
        List<String> chapters =
                printed.lines().filter(line -> line.matches("\\d+\\. .*")).toList();

        assertThat(chapters)
                .containsExactly(
                        "1. The import",
                        "2. Customers who stopped ordering",
                        "3. Calls to customers",
                        "4. After the sale: 11 service requests",
                        "5. The chances: 24 companies that never ordered",
                        "6. Contribution per customer",
                        "7. Composition of the customers",
                        "8. Service requests by type, status and time",
                        "9. Losses by reason",
                        "10. What is refused, and what is offered",
                        "11. The history of a chance that was won: Anton Designs, Ltd.");
        assertThat(printed).doesNotContain("Exception", "Optional", "null", "[]", "  .");
    }

    @Test
    void theCasesPrintedAreThoseOfTheData() {
        int silent = Sql.silent(6).size();
        int lost = Sql.silent(9).size();

        assertThat(inOneLine())
                .contains("It finds " + silent + " of 102 and opens a case for each.")
                .contains("All cases now: 22 WARNED, 11 SUSPENDED, " + lost + " DETERMINED, 1 RECOVERED.")
                .contains(lost + " of 110 customers were lost: 20.00 %.");
        assertThat(printed)
                .contains(lost - TOP + " more\n")
                .containsPattern("Diecast Classics Inc\\. +2004-11-02 +2005-05-30 +SUSPENDED -> RECOVERED +ACTIVE\n")
                .containsPattern("Petit Auto +2004-07-21 +2005-05-30 +DETERMINED +LOST -> ACTIVE\n")
                .containsPattern("LOST +" + (lost - 1) + " +19\\.09 %");
    }

    @Test
    void theRequestsPrintedAreThoseOfTheData() {
        for (String status : List.of("Resolved", "Disputed", "On Hold")) {
            Set<String> orders = Sql.comments(status).keySet();
            assertThat(printed).containsPattern(status + " +" + orders.size() + " +CO");
            assertThat(orders)
                    .allSatisfy(order -> assertThat(printed)
                            .containsPattern("Order " + order + " " + status.toLowerCase(Locale.ROOT) + " +\\S"));
        }
        assertThat(inOneLine())
                .contains(Objects.requireNonNull(Sql.comments("Disputed").get("10406"))
                        .replaceFirst("\\d+: ", "disputed: \""))
                .contains("Of 7 requests with feedback, 3 had to be handled again: 42.86 %.");
    }

    @Test
    void refusalsAreExplained() {
        assertThat(printed)
                .contains("> PROCESS is not open in status ARCHIVED, only in [ASSIGNED].")
                .contains("denied, NOT_GRANTED\n> No role of the user grants chance.assign.")
                .contains("rejected, STEP_NOT_OPEN")
                .contains("> WIN is not open in status FAILED, only in [DEVELOPING].");
    }

    @Test
    void helpTellsTheOptions() {
        StringWriter out = new StringWriter();
        int code = commandLine().setOut(new PrintWriter(out)).execute("--help");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("--top", "--help");
    }

    @ParameterizedTest
    @CsvSource({"--top=0,--top must be 1 or more", "--top=many,Invalid value", "--colour,Unknown option"})
    void wrongArgumentsAreExplained(String argument, String explanation) {
        StringWriter err = new StringWriter();
        int code = commandLine().setErr(new PrintWriter(err)).execute(argument);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains(explanation);
    }

    /** Sentences without their line breaks. */
    private String inOneLine() {
        return printed.replace('\n', ' ');
    }

    private static CommandLine commandLine() {
        return Tour.commandLine(new PrintStream(new ByteArrayOutputStream()));
    }

    private static String print(int top) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = Tour.commandLine(new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .execute("--top", String.valueOf(top));
        assertThat(code).isZero();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
