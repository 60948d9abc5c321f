package io.crmkit.examples.springhost.web;

import io.crmkit.core.CrmSession;
import io.crmkit.core.access.AccessPermission;
import io.crmkit.core.customer.CustomerPermission;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows values as people read them, in the language of the request. Names are read once for all that a page has. */
public final class Show {
    private static final String NONE = "–";

    private final CrmSession session;
    private final Granted granted;
    private final CrmSession system;
    private final Locale locale;
    private final Map<UserId, String> people = new HashMap<>();
    private final Map<CustomerId, String> customers = new HashMap<>();
    private final Map<DictionaryType, List<DictionaryEntry>> lists = new HashMap<>();

    Show(CrmSession session, Granted granted, CrmSession system, Locale locale) {
        this.session = session;
        this.granted = granted;
        this.system = system;
        this.locale = locale;
    }

    /** Reads the names of the users that a page is about, if they may be seen. */
    Show people(Stream<UserId> ids) {
        Set<UserId> unknown = ids.filter(id -> !people.containsKey(id)).collect(Collectors.toSet());
        if (!unknown.isEmpty() && granted.has(AccessPermission.READ)) {
            for (User user : session.users().findAll(unknown)) {
                people.put(user.getId(), user.getName());
            }
        }
        return this;
    }

    /** Reads the names of the customers that a page is about, as far as they may be seen. */
    Show customers(Stream<CustomerId> ids) {
        Set<CustomerId> unknown = ids.filter(id -> !customers.containsKey(id)).collect(Collectors.toSet());
        if (!unknown.isEmpty() && granted.has(CustomerPermission.READ)) {
            for (Customer customer : session.customers().findAll(unknown)) {
                customers.put(customer.getId(), customer.getName());
            }
        }
        return this;
    }

    /** The name of a user. */
    public String person(UserId id) {
        return people.getOrDefault(id, NONE);
    }

    /** The name of a user, if there is one. */
    public String person(Optional<UserId> id) {
        return id.map(this::person).orElse(NONE);
    }

    /** The name of a customer, if it may be seen. */
    public String customer(CustomerId id) {
        return customers.getOrDefault(id, NONE);
    }

    /** A value of a list, in words. */
    public String entry(String type, String value) {
        return entries(type).stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(entry -> entry.label(locale))
                .findFirst()
                .orElse(value);
    }

    /** A value of a list, in words, if there is one. */
    public String entry(String type, Optional<String> value) {
        return value.map(present -> entry(type, present)).orElse(NONE);
    }

    /** What a list has. Its words are no secret, so they are read as the system, for whoever reads a report too. */
    public List<DictionaryEntry> entries(String type) {
        return lists.computeIfAbsent(
                new DictionaryType(type), each -> system.dictionary().list(each));
    }

    /** The words for a value of a list. */
    public String label(DictionaryEntry entry) {
        return entry.label(locale);
    }

    /** A text, if there is one. */
    public String text(Optional<?> text) {
        return text.map(Object::toString).orElse(NONE);
    }

    /** A key for a form: sent twice with one key, a command is done once. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    /** A day. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** A day, if there is one. */
    public String day(Optional<LocalDate> day) {
        return day.map(this::day).orElse(NONE);
    }

    /** An instant, in UTC. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atOffset(ZoneOffset.UTC));
    }

    /** A stretch of time, in hours. */
    public String hours(Optional<Duration> duration) {
        return duration.map(each -> number(
                        BigDecimal.valueOf(each.toMinutes()).divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP)))
                .orElse(NONE);
    }

    /** A number. */
    public String number(BigDecimal number) {
        return NumberFormat.getNumberInstance(locale).format(number);
    }

    /** Per cent, with one decimal. */
    public String percent(BigDecimal percent) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        return format.format(percent.setScale(1, RoundingMode.HALF_UP)) + " %";
    }

    /** Per cent, if there are any. */
    public String percent(Optional<BigDecimal> percent) {
        return percent.map(this::percent).orElse(NONE);
    }

    /** An amount, with its currency. */
    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        return format.format(money.amount());
    }
}
