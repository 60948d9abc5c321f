package io.crmkit.examples.tour;

import static java.util.stream.Collectors.toSet;

import io.crmkit.core.CrmSession;
import io.crmkit.core.command.ImportSummary;
import io.crmkit.core.dictionary.AddDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.examples.tour.SteelWheels.Company;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.List;
import java.util.Set;

/** The lists that people choose values from: the regions, which are the countries, and the sources of chances. */
final class WordLists {
    private WordLists() {}

    static ImportSummary regions(CrmSession session, SteelWheels data) {
        List<String> countries = data.companies().stream()
                .map(Company::country)
                .distinct()
                .sorted()
                .toList();
        return add(session, DictionaryType.REGION, countries);
    }

    static ImportSummary sources(CrmSession session) {
        return add(
                session,
                DictionaryType.CHANCE_SOURCE,
                Source.ALL.stream().map(Source::value).toList());
    }

    /** Adds the values that are missing; those that are there are left alone, so that it may be repeated. */
    private static ImportSummary add(CrmSession session, DictionaryType type, List<String> values) {
        Set<String> known = session.dictionary().list(type).stream()
                .map(DictionaryEntry::getValue)
                .collect(toSet());
        List<String> missing =
                values.stream().filter(value -> !known.contains(value)).toList();
        for (String value : missing) {
            session.execute(new AddDictionaryEntry(type.code(), value, EntryText.of(value, values.indexOf(value))));
        }
        return new ImportSummary(missing.size(), 0, values.size() - missing.size());
    }
}
