package io.crmkit.examples.tour;

import static java.util.stream.Collectors.toMap;

import io.crmkit.core.Crm;
import io.crmkit.core.CrmSession;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.CrmStore;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceQuery;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.value.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The CRM that Steel Wheels works with, whose people are known by their employee numbers. */
final class Office {
    /** The day of the import: that of the last order of the data set. */
    static final LocalDate FIRST_DAY = LocalDate.of(2005, 5, 31);

    /** The employee number of the one who reads the reports. */
    static final int PRESIDENT = 1002;

    /** The employee number of the one who watches over all sales. */
    static final int VP_SALES = 1056;

    /** More than there is of anything here but orders; a real host would ask page by page. */
    static final PageRequest EVERYTHING = PageRequest.first(200);

    /** How the CRM is set: as the library comes. */
    static final CrmSettings SETTINGS = CrmSettings.standard();

    private final StoryClock clock = new StoryClock(FIRST_DAY);
    private final Crm crm;

    Office(CrmStore store) {
        crm = Crm.on(store).settings(SETTINGS).clock(clock).ids(countingIds()).build();
    }

    /** The session of an employee. */
    CrmSession as(int employee) {
        return crm.as(user(employee));
    }

    /** The session of a user. */
    CrmSession as(UserId user) {
        return crm.as(user);
    }

    /** The session of the system, which imports. */
    CrmSession system() {
        return crm.asSystem();
    }

    /** Who an employee is to the CRM. */
    UserId user(int employee) {
        return system().users()
                .findByExternalId(String.valueOf(employee))
                .map(User::getId)
                .orElseThrow(() -> new IllegalStateException("there is no employee " + employee));
    }

    /** The name of a user. */
    String name(UserId id) {
        return system().users().list(UserQuery.any(), EVERYTHING).items().stream()
                .filter(user -> user.getId().equals(id))
                .map(User::getName)
                .findFirst()
                .orElseThrow();
    }

    /** A customer, who is known to exist. */
    Customer customer(CustomerId id) {
        return system().customers().get(id);
    }

    /** What people read of the values of a word list; reports speak in values. */
    Map<String, String> labels(DictionaryType type) {
        return system().dictionary().list(type).stream()
                .collect(toMap(DictionaryEntry::getValue, DictionaryEntry::getItem));
    }

    /** The chances that an employee may see, in the order they were recorded. */
    List<Chance> chances(int employee) {
        return as(employee).chances().list(ChanceQuery.any(), EVERYTHING).items();
    }

    /** What day it is. */
    LocalDate today() {
        return clock.day();
    }

    /** Moves on to a day. */
    void onDay(LocalDate day) {
        clock.setDay(day);
    }

    /** Ids that count from one, instead of those of the default, which differ on every run. */
    private static Supplier<UUID> countingIds() {
        AtomicLong count = new AtomicLong();
        return () -> new UUID(0x7000, 0x8000_0000_0000_0000L + count.incrementAndGet());
    }
}
