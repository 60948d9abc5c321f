package io.crmkit.jpa.value;

import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.PhoneKey;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;

/** Internal to crm-jpa: the conversions that mappers of all features share. MapStruct finds them by their types. */
public final class ValueMapper {
    private ValueMapper() {}

    /**
     * {@return the column of an identity}
     *
     * @param id the identity
     */
    public static UUID toUuid(Id id) {
        return id.value();
    }

    /**
     * {@return the column of a key}
     *
     * @param key the key
     */
    public static String toText(NameKey key) {
        return key.value();
    }

    /**
     * {@return the column by which a text is searched and ordered} Mappings have to name it.
     *
     * @param text the text
     */
    @Named("fold")
    public static String fold(String text) {
        return NameKey.of(text).value();
    }

    /**
     * {@return the column by which a text that may be absent is searched, or null} Mappings have to name it.
     *
     * @param text the text
     */
    @Named("fold")
    public static @Nullable String foldPresent(Optional<String> text) {
        return text.map(ValueMapper::fold).orElse(null);
    }

    /**
     * {@return the column by which a telephone number is searched, or null} Mappings have to name it.
     *
     * @param phone the telephone number
     */
    @Named("digits")
    public static @Nullable String digits(Optional<String> phone) {
        return phone.map(PhoneKey::digits).orElse(null);
    }

    /**
     * {@return an instant as the column keeps it, so that what is held in memory is what will be read}
     *
     * @param instant the instant
     */
    public static Instant toMicros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * {@return the columns of an amount, or null}
     *
     * @param money the amount
     */
    public static @Nullable MoneyColumns unwrapMoney(Optional<Money> money) {
        return money.map(ValueMapper::toColumns).orElse(null);
    }

    private static MoneyColumns toColumns(Money money) {
        // A database would round without a word.
        return new MoneyColumns(
                money.amount().setScale(MoneyColumns.SCALE, RoundingMode.UNNECESSARY),
                money.currency().getCurrencyCode());
    }

    /**
     * {@return the amount of columns}
     *
     * @param columns the columns
     */
    public static Money toMoney(MoneyColumns columns) {
        return new Money(columns.amount(), Currency.getInstance(columns.currency()));
    }

    /**
     * {@return what an attribute holds, or null}
     *
     * @param <T> the type of the attribute
     * @param value the attribute
     */
    public static <T> @Nullable T unwrap(Optional<T> value) {
        return value.orElse(null);
    }

    /**
     * {@return the attribute for a value}
     *
     * @param <T> the type of the attribute
     * @param value the value
     */
    public static <T> Optional<T> wrap(T value) {
        return Optional.of(value);
    }

    /**
     * {@return the column of an identity, or null}
     *
     * @param id the identity
     */
    public static @Nullable UUID unwrapId(Optional<? extends Id> id) {
        return id.map(Id::value).orElse(null);
    }

    /**
     * {@return an instant as the column keeps it, or null} Mappings have to name it: for an optional attribute
     * MapStruct takes {@link #unwrap} and leaves out {@link #toMicros}.
     *
     * @param instant the instant
     */
    @Named("micros")
    public static @Nullable Instant unwrapInstant(Optional<Instant> instant) {
        return instant.map(ValueMapper::toMicros).orElse(null);
    }

    /**
     * {@return the number of a day, by which it is ordered} Mappings have to name it.
     *
     * @param day the day
     */
    @Named("dayNumber")
    public static int dayNumber(Optional<LocalDate> day) {
        return SortColumn.dayNumber(day);
    }

    /**
     * {@return the attribute for a date}
     *
     * @param date the date
     */
    public static Optional<? extends LocalDate> wrapDate(LocalDate date) {
        return Optional.of(date);
    }
}
