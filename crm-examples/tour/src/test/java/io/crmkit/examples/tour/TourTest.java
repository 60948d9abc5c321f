package io.crmkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

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

    @Test
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
    void refusalsAreExplained() {
        assertThat(printed)
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
