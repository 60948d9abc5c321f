package io.crmkit.spi.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What a list is sorted by: the key of a row as a text, and which texts can be such a key.
 *
 * <p>Called by stores; made by crmkit alone.
 *
 * @param <S> the type of a row
 */
public final class SortKey<S> {
    private static final int DAY_LENGTH = "2026-01-01".length();

    private final Function<S, String> key;
    private final Predicate<String> form;
    private final boolean none;

    private SortKey(Function<S, String> key, Predicate<String> form) {
        this(key, form, false);
    }

    private SortKey(Function<S, String> key, Predicate<String> form, boolean none) {
        this.key = key;
        this.form = form;
        this.none = none;
    }

    /**
     * {@return no key: what is sorted by it is sorted by identity}
     *
     * @param <S> the type of a row
     */
    public static <S> SortKey<S> none() {
        return new SortKey<>(row -> "", String::isEmpty, true);
    }

    /**
     * {@return the key of a text, which is its {@link NameKey}}
     *
     * @param <S> the type of a row
     * @param text the text of a row
     */
    public static <S> SortKey<S> text(Function<S, String> text) {
        return new SortKey<>(row -> NameKey.of(text.apply(row)).value(), SortKey::isFolded);
    }

    /**
     * {@return the key of a day of the years 0 to 9999}
     *
     * @param <S> the type of a row
     * @param day the day of a row
     */
    public static <S> SortKey<S> day(Function<S, LocalDate> day) {
        return new SortKey<>(row -> day.apply(row).toString(), SortKey::isDay);
    }

    /**
     * {@return the key of a day that may be absent, which comes before all days}
     *
     * @param <S> the type of a row
     * @param day the day of a row
     */
    public static <S> SortKey<S> absentFirst(Function<S, Optional<LocalDate>> day) {
        return new SortKey<>(
                row -> day.apply(row).map(LocalDate::toString).orElse(""), text -> text.isEmpty() || isDay(text));
    }

    /**
     * {@return the key of a number}
     *
     * @param <S> the type of a row
     * @param digits how many digits the greatest number has; at most 9
     * @param number the number of a row; not below zero
     */
    public static <S> SortKey<S> number(int digits, ToIntFunction<S> number) {
        return new SortKey<>(
                row -> String.format(Locale.ROOT, "%0" + digits + "d", number.applyAsInt(row)),
                text -> text.matches("[0-9]{" + digits + "}"));
    }

    /** {@return whether it is no key, so that rows are sorted by identity alone} */
    public boolean isNone() {
        return none;
    }

    /**
     * {@return the key of a row}
     *
     * @param row the row
     */
    public String of(S row) {
        return key.apply(row);
    }

    /**
     * {@return whether a text has the form of such a key}
     *
     * @param text the text, from wherever it comes
     */
    public boolean fits(String text) {
        return form.test(text);
    }

    /** Folded, and nothing that a database would choke on: a zero character, half a character. */
    private static boolean isFolded(String text) {
        return text.length() <= NameKey.MAX_LENGTH
                && text.chars().noneMatch(Character::isISOControl)
                && text.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                && NameKey.fold(text).equals(text);
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == DAY_LENGTH
                    && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
