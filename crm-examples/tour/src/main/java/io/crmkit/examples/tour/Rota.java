package io.crmkit.examples.tour;

import io.crmkit.examples.tour.SteelWheels.Employee;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whose turn it is: the representatives of a territory take turns. */
final class Rota {
    private final SteelWheels data;
    private final Map<Territory, Integer> turns = new EnumMap<>(Territory.class);

    Rota(SteelWheels data) {
        this.data = data;
    }

    /** The employee number of the next one. */
    int next(Territory territory) {
        List<Integer> team = data.employees().stream()
                .filter(employee -> employee.reportsTo()
                        .filter(boss -> boss == territory.manager())
                        .isPresent())
                .map(Employee::number)
                .toList();
        return team.get((turns.merge(territory, 1, Integer::sum) - 1) % team.size());
    }

    /** The employee number of the next one who is somebody else. */
    int nextBut(int employee, Territory territory) {
        int next = next(territory);
        return next == employee ? next(territory) : next;
    }
}
