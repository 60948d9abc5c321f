package io.crmkit.examples.tour;

import io.crmkit.examples.tour.SteelWheels.Company;
import java.util.Arrays;
import java.util.Set;

/** Which sales manager answers for which countries, as the managers' job titles say. */
enum Territory {
    NORTH_AMERICA(1143, Set.of("USA", "Canada")),
    ASIA_PACIFIC(1088, Set.of("Japan", "Australia", "New Zealand", "Singapore", "Hong Kong", "Philippines")),
    /** All other countries. */
    EUROPE_MIDDLE_EAST_AFRICA(1102, Set.of());

    private final int manager;
    private final Set<String> countries;

    Territory(int manager, Set<String> countries) {
        this.manager = manager;
        this.countries = countries;
    }

    /** The employee number of the sales manager. */
    int manager() {
        return manager;
    }

    static Territory of(Company company) {
        return Arrays.stream(values())
                .filter(territory -> territory.countries.contains(company.country()))
                .findFirst()
                .orElse(EUROPE_MIDDLE_EAST_AFRICA);
    }
}
