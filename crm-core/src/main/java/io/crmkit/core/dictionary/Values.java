package io.crmkit.core.dictionary;

import io.crmkit.core.command.ViolationCode;
import io.crmkit.core.handling.Context;
import io.crmkit.core.handling.Faults;
import io.crmkit.spi.Unit;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Internal: checks that values are in the dictionary and may be chosen. */
public final class Values {
    private Values() {}

    /**
     * Checks one value.
     *
     * @param type the list
     * @param value the value, if there is one
     * @param field the path to the field
     * @param context what surrounds the command
     * @param faults takes the fault
     */
    public static void check(
            DictionaryType type, Optional<String> value, String field, Context context, Faults faults) {
        if (value.isPresent()
                && usable(type, Set.of(value.get()), context.unit()).isEmpty()) {
            faults.add(field, ViolationCode.NOT_IN_DICTIONARY);
        }
    }

    /**
     * {@return those of the values that are in the list and not retired}
     *
     * @param type the list
     * @param values the values
     * @param unit the unit to read in
     */
    public static Set<String> usable(DictionaryType type, Set<String> values, Unit unit) {
        return unit.dictionary().findByValues(type, values, AccessScope.all()).stream()
                .filter(entry -> !entry.isRetired())
                .map(DictionaryEntry::getValue)
                .collect(Collectors.toSet());
    }
}
