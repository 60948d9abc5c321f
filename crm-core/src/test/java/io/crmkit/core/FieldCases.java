package io.crmkit.core;

import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of fields of every sort that are refused, with the refusal, and the outermost ones that are not. */
class FieldCases {
    /** What a field demands. */
    record Field(String path, List<Bad> bad, List<Good> good) {}

    /** A value that is refused, and how. */
    record Bad(String label, @Nullable Object value, String expected) {}

    /** A value that is not refused for its shape. */
    record Good(String label, @Nullable Object value) {}

    /** What becomes of a field without a value. */
    enum Null {
        REFUSED,
        ALLOWED,
        /** A builder does not take it. */
        IMPOSSIBLE
    }

    static final Null REQUIRED = Null.REFUSED;
    static final Null OPTIONAL = Null.ALLOWED;

    /** A number so large that writing it out would take all memory there is. */
    private static final BigDecimal HUGE = new BigDecimal("1E+1000000000");

    /** The day of every command. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final List<Field> fields = new ArrayList<>();

    final List<Field> fields() {
        return fields;
    }

    /** The id of what a command is about. */
    final void subject(String path, Object unknown, String kind, Bad... more) {
        List<Bad> bad = new ArrayList<>(
                List.of(bad("null", null, path, "REQUIRED"), new Bad("unknown", unknown, "not found " + kind)));
        bad.addAll(Arrays.asList(more));
        field(path, bad, List.of());
    }

    /** The id of something else that a command names. */
    final void reference(String path, Object unknown, Null nulls, Bad... more) {
        List<Bad> bad = new ArrayList<>(List.of(bad("unknown", unknown, path, "UNKNOWN")));
        bad.addAll(Arrays.asList(more));
        field(path, bad, List.of(), nulls);
    }

    final void required(String path) {
        field(path, List.of(bad("null", null, path, "REQUIRED")), List.of());
    }

    /** A field all of whose values are good. */
    final void nothing(String path) {
        field(path, List.of(), List.of());
    }

    final void rows() {
        list("rows", 1, 1000);
    }

    final void list(String path, int min, int max) {
        List<Bad> bad = new ArrayList<>(List.of(
                bad("null", null, path, "REQUIRED"),
                bad("too many", Collections.nCopies(max + 1, "of anything"), path, "TOO_MANY")));
        if (min > 0) {
            bad.add(bad("empty", List.of(), path, "TOO_FEW"));
        }
        field(path, bad, min > 0 ? List.of() : List.of(new Good("empty", List.of())));
        required(path + "[0]");
    }

    final void date(String path, Null nulls) {
        List<Bad> bad = new ArrayList<>();
        for (LocalDate day :
                List.of(LocalDate.of(1899, 12, 31), LocalDate.of(2200, 1, 1), LocalDate.MIN, LocalDate.MAX)) {
            bad.add(bad(day.toString(), day, path, "OUT_OF_RANGE"));
        }
        List<Good> good = new ArrayList<>(
                List.of(new Good("first", LocalDate.of(1900, 1, 1)), new Good("last", LocalDate.of(2199, 12, 31))));
        field(path, bad, good, nulls);
    }

    /** The date of something that was done. */
    final void pastDate(String path) {
        List<Bad> bad = new ArrayList<>();
        for (LocalDate day : List.of(
                LocalDate.of(1899, 12, 31),
                TODAY.plusDays(1),
                LocalDate.of(2199, 12, 31),
                LocalDate.of(2200, 1, 1),
                LocalDate.MIN,
                LocalDate.MAX)) {
            bad.add(bad(day.toString(), day, path, "OUT_OF_RANGE"));
        }
        field(path, bad, List.of(new Good("first", LocalDate.of(1900, 1, 1)), new Good("today", TODAY)), REQUIRED);
    }

    final void number(String path, int min, int max) {
        field(
                path,
                List.of(
                        bad("below", min - 1, path, "OUT_OF_RANGE"),
                        bad("above", max + 1, path, "OUT_OF_RANGE"),
                        bad("least", Integer.MIN_VALUE, path, "OUT_OF_RANGE"),
                        bad("greatest", Integer.MAX_VALUE, path, "OUT_OF_RANGE")),
                List.of(new Good("min", min), new Good("max", max)));
    }

    final void decimal(String path, String min, String max) {
        List<Bad> bad = decimals(path, min, max, number -> number);
        bad.add(bad("huge", HUGE, path, "OUT_OF_RANGE"));
        bad.add(bad("far below", HUGE.negate(), path, "OUT_OF_RANGE"));
        field(path, bad, goodDecimals(min, max, number -> number), REQUIRED);
    }

    final void money(String path, Null nulls, Bad... more) {
        Function<BigDecimal, Object> euros = number -> new Money(number, Currency.getInstance("EUR"));
        List<Bad> bad = decimals(path, "0", "1000000000000", euros);
        bad.addAll(Arrays.asList(more));
        bad.add(bad("huge", euros.apply(HUGE), path, "OUT_OF_RANGE"));
        field(path, bad, goodDecimals("0", "1000000000000", euros), nulls);
    }

    private static List<Bad> decimals(String path, String min, String max, Function<BigDecimal, Object> value) {
        BigDecimal step = new BigDecimal("0.0000000001");
        BigDecimal low = new BigDecimal(min);
        BigDecimal high = new BigDecimal(max);
        return new ArrayList<>(List.of(
                bad("below", value.apply(low.subtract(step)), path, "OUT_OF_RANGE"),
                bad("above", value.apply(high.add(step)), path, "OUT_OF_RANGE"),
                bad("eleven decimals", value.apply(new BigDecimal("0.50000000001")), path, "MALFORMED")));
    }

    private static List<Good> goodDecimals(String min, String max, Function<BigDecimal, Object> value) {
        return List.of(
                new Good("min", value.apply(new BigDecimal(min))),
                new Good("max", value.apply(new BigDecimal(max))),
                new Good("ten decimals", value.apply(new BigDecimal("0.1234567891"))),
                new Good("trailing zeros", value.apply(new BigDecimal("0.500000000000000"))));
    }

    final void lines(String path, int max, Null nulls) {
        field(path, badTexts(path, max, true), goodTexts(max, "two\nlines\r\n\tand a tab"), nulls);
    }

    final void text(String path, int max, Null nulls, Bad... more) {
        List<Bad> bad = badTexts(path, max, false);
        bad.addAll(Arrays.asList(more));
        field(path, bad, goodTexts(max, "Ærø 中文 🚗"), nulls);
    }

    private static List<Bad> badTexts(String path, int max, boolean multiline) {
        List<Bad> bad = new ArrayList<>(List.of(
                bad("empty", "", path, "BLANK"),
                bad("blank", "   ", path, "BLANK"),
                bad("blank by an ideographic space", "\u3000", path, "BLANK"),
                bad("blank by a no-break space", "\u00a0", path, "BLANK"),
                bad("blank by invisible characters", "\u200b\ufeff", path, "BLANK"),
                bad("too long", "x".repeat(max + 1), path, "TOO_LONG"),
                bad("far too long", "x".repeat(100_000), path, "TOO_LONG"),
                bad("with NUL", "a\u0000b", path, "MALFORMED"),
                bad("with a bell", "a\u0007b", path, "MALFORMED"),
                bad("with DEL", "a\u007fb", path, "MALFORMED"),
                bad("with a C1 control", "a\u0085b", path, "MALFORMED"),
                bad("with half a character in front", "a\ud83d", path, "MALFORMED"),
                bad("with half a character behind", "\ude97a", path, "MALFORMED"),
                bad("with a direction override", "a\u202eb", path, "MALFORMED"),
                bad("with a direction isolate", "a\u2066b", path, "MALFORMED"),
                bad("with a noncharacter", "a\uffffb", path, "MALFORMED")));
        if (!multiline) {
            bad.add(bad("with a line break", "a\nb", path, "MALFORMED"));
            bad.add(bad("with a tab", "a\tb", path, "MALFORMED"));
        }
        return bad;
    }

    private static List<Good> goodTexts(int max, String text) {
        return List.of(new Good("as long as may be", "x".repeat(max)), new Good("of many scripts", text));
    }

    final void field(String path, List<Bad> bad, List<Good> good, Null nulls) {
        List<Bad> allBad = new ArrayList<>(bad);
        List<Good> allGood = new ArrayList<>(good);
        if (nulls == REQUIRED) {
            allBad.add(bad("null", null, path, "REQUIRED"));
        } else if (nulls == OPTIONAL) {
            allGood.add(new Good("null", null));
        }
        field(path, allBad, allGood);
    }

    final void field(String path, List<Bad> bad, List<Good> good) {
        fields.add(new Field(path, bad, good));
    }

    static Bad bad(String label, @Nullable Object value, String path, String code) {
        return new Bad(label, value, "invalid " + path + " " + code);
    }
}
