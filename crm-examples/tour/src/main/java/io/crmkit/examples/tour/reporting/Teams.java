package io.crmkit.examples.tour.reporting;

import static java.util.stream.Collectors.toMap;

import io.crmkit.spi.access.UserId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which team of a house somebody is in. */
final class Teams {
    private Teams() {}

    /**
     * The head of the team of each of some persons: of those that each of them reports to, the highest whom not all report to.
     * Who has nobody above but such as all have is a team alone.
     *
     * @param managers whom everybody reports to
     */
    static Map<UserId, UserId> of(Collection<UserId> persons, Map<UserId, UserId> managers) {
        Map<UserId, List<UserId>> lines =
                persons.stream().distinct().collect(toMap(person -> person, person -> line(person, managers)));
        int shared = 0;
        while (isShared(shared, lines.values())) {
            shared++;
        }
        int place = shared;
        return lines.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, line -> line.getValue().get(place)));
    }

    /** From the top of the house down to the person. */
    private static List<UserId> line(UserId person, Map<UserId, UserId> managers) {
        ArrayDeque<UserId> line = new ArrayDeque<>();
        Stream.iterate(person, next -> next != null && !line.contains(next), managers::get)
                .forEach(line::addFirst);
        return List.copyOf(line);
    }

    /** Whether all have the same one at a place, and somebody after it. */
    private static boolean isShared(int place, Collection<List<UserId>> lines) {
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> line.size() > place + 1)
                && lines.stream().map(line -> line.get(place)).distinct().count() == 1;
    }
}
