package io.crmkit.examples.tour.reporting;

import static java.util.stream.Collectors.toMap;

import io.crmkit.core.CrmSession;
import io.crmkit.spi.access.User;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.access.UserQuery;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.value.PageRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What people read of what reports only name.
 *
 * @param labels the words for the values of word lists
 * @param names the names of users
 * @param managers whom users report to
 */
public record Words(
        Map<DictionaryType, Map<String, String>> labels, Map<UserId, String> names, Map<UserId, UserId> managers) {
    private static final List<DictionaryType> NEEDED = List.of(
            DictionaryType.CUSTOMER_LEVEL,
            DictionaryType.REGION,
            DictionaryType.SERVICE_TYPE,
            DictionaryType.LOSS_REASON);
    private static final PageRequest ALL_USERS = PageRequest.first(200);

    /** Copies the maps. */
    public Words {
        labels = Map.copyOf(labels);
        names = Map.copyOf(names);
        managers = Map.copyOf(managers);
    }

    /** {@return the words of a CRM} */
    public static Words of(CrmSession session) {
        Map<DictionaryType, Map<String, String>> labels = new HashMap<>();
        for (DictionaryType type : NEEDED) {
            labels.put(
                    type,
                    session.dictionary().list(type).stream()
                            .collect(toMap(DictionaryEntry::getValue, DictionaryEntry::getItem)));
        }
        Map<UserId, String> names = new HashMap<>();
        Map<UserId, UserId> managers = new HashMap<>();
        for (User user : session.users().list(UserQuery.any(), ALL_USERS).items()) {
            names.put(user.getId(), user.getName());
            user.getManager().ifPresent(manager -> managers.put(user.getId(), manager));
        }
        return new Words(labels, names, managers);
    }

    /** {@return the word for a value of a word list} */
    public String label(DictionaryType type, String value) {
        return labels.getOrDefault(type, Map.of()).getOrDefault(value, value);
    }

    /** {@return the name of a user} */
    public String name(UserId user) {
        return names.getOrDefault(user, user.value().toString());
    }

    /** {@return the words of a constant's name, as "fed back" of FED_BACK} */
    public static String plain(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@return a time in days of 24 hours, rounded half up to four decimals} */
    public static BigDecimal days(Duration time) {
        return BigDecimal.valueOf(time.toSeconds())
                .divide(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()), 4, RoundingMode.HALF_UP);
    }
}
