package io.crmkit.jpa.event;

import io.crmkit.jpa.access.Scopes;
import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.value.Cursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list of events {@code e}: the criteria of the query, and for each kind of subject what may be
 * seen.
 */
final class EventConditions {
    private static final String SCOPE_USERS = ":scopeUsers";

    private final boolean descending;
    private final List<String> all = new ArrayList<>();
    private final List<String> visible = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * Makes them.
     *
     * @param owned by kind, the condition that one of {@code :scopeUsers} owns the subject of {@code e}
     */
    EventConditions(EventQuery query, Map<String, AccessScope> scopes, Map<String, String> owned) {
        descending = query.isDescending();
        Set<String> whole = new TreeSet<>();
        scopes.forEach((kind, scope) -> {
            if (!query.getKinds().isEmpty() && !query.getKinds().contains(kind)) {
                return;
            }
            @Nullable String condition = owned.get(kind);
            if (scope instanceof AccessScope.All) {
                whole.add(kind);
            } else if (scope instanceof AccessScope.OwnedBy some
                    && !some.users().isEmpty()
                    && condition != null) {
                see(kind, condition, some);
            }
        });
        if (!whole.isEmpty()) {
            visible.add("e.subjectKind in " + parameter("whole", whole));
        }
        query.getSubject().ifPresent(subject -> {
            all.add("e.subjectKind = " + parameter("subjectKind", subject.kind()));
            all.add("e.subjectId = " + parameter("subjectId", subject.id()));
        });
        query.getActor().ifPresent(actor -> all.add("e.actor = " + parameter("actor", actor.value())));
        if (!query.getSteps().isEmpty()) {
            all.add("e.step in " + parameter("steps", query.getSteps()));
        }
        query.getSince().ifPresent(since -> all.add("e.at >= " + parameter("since", since)));
        query.getUntil().ifPresent(until -> all.add("e.at < " + parameter("until", until)));
    }

    private void see(String kind, String condition, AccessScope.OwnedBy scope) {
        int number = visible.size();
        String users = parameter("scopeUsers" + number, Scopes.uuids(scope.users()));
        visible.add("e.subjectKind = " + parameter("kind" + number, kind) + " and "
                + condition.replace(SCOPE_USERS, users));
    }

    void after(Cursor cursor) {
        all.add("e.id " + (descending ? "<" : ">") + " " + parameter("after", cursor.id()));
    }

    /** Whether nothing may be seen. */
    boolean areNeverMet() {
        return visible.isEmpty();
    }

    String jpql() {
        List<String> conditions = new ArrayList<>(all);
        conditions.add("("
                + String.join(
                        " or ", visible.stream().map(one -> "(" + one + ")").toList()) + ")");
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String parameter(String name, Object value) {
        parameters.put(name, value);
        return ":" + name;
    }
}
