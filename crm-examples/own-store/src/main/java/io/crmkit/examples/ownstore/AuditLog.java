package io.crmkit.examples.ownstore;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.event.CrmEvent;
import io.crmkit.spi.event.EventId;
import io.crmkit.spi.event.EventQuery;
import io.crmkit.spi.event.EventRepository;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The history. */
record AuditLog(Db db) implements EventRepository {
    private static final String INSERT = "insert into audit_log (id, happened_at, actor_id, subject_kind, subject_id,"
            + " basis, ordinal, step, status_from, status_to, details) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** By kind, that one of the scope owns the subject of an event {@code a}. */
    private static final Map<String, String> OWNED = Tables.ALL.stream()
            .filter(table -> !table.owners().equals(Query.NOBODY))
            .collect(Collectors.toUnmodifiableMap(
                    table -> table.kind().name(),
                    table -> "exists (select 1 from " + table.name() + " e where e.id = a.subject_id and ("
                            + table.owners() + "))"));

    static Write insertion(CrmEvent event) {
        return new Write(
                INSERT,
                event.id().value(),
                ColumnType.MOMENT.toColumn().apply(event.at()),
                event.actor().map(UserId::value).orElse(null),
                event.subject().kind(),
                event.subject().id(),
                event.basis(),
                event.ordinal(),
                event.step(),
                event.from().orElse(null),
                event.to().orElse(null),
                ColumnType.NAMED_TEXTS.toColumn().apply(event.details()));
    }

    private static CrmEvent event(Row row) throws SQLException {
        return new CrmEvent(
                row.get("id", ColumnType.id(EventId::new)),
                row.get("happened_at", ColumnType.MOMENT),
                row.find("actor_id", ColumnType.id(UserId::new)),
                new Subject(row.get("subject_kind", ColumnType.TEXT), row.get("subject_id", ColumnType.UUIDS)),
                row.number("basis"),
                row.get("ordinal", ColumnType.NUMBER),
                row.get("step", ColumnType.TEXT),
                row.find("status_from", ColumnType.TEXT),
                row.find("status_to", ColumnType.TEXT),
                row.get("details", ColumnType.NAMED_TEXTS));
    }

    @Override
    public List<CrmEvent> of(Subject subject, AccessScope scope) {
        return db.from("audit_log a")
                .visible(scope, OWNED.getOrDefault(subject.kind(), Query.NOBODY))
                .is("a.subject_kind", subject.kind())
                .is("a.subject_id", subject.id())
                .list("a.*", " order by a.basis, a.ordinal", AuditLog::event);
    }

    @Override
    public Page<CrmEvent> list(EventQuery query, PageRequest page, Map<String, AccessScope> scopes) {
        List<CrmEvent> rows =
                meeting(query, scopes).page("a.*", page, query.isDescending(), SortColumn.id("a.id"), AuditLog::event);
        return Page.of(rows, page.limit(), query.getSort());
    }

    @Override
    public long count(EventQuery query, Map<String, AccessScope> scopes) {
        return meeting(query, scopes).count();
    }

    private Query meeting(EventQuery query, Map<String, AccessScope> scopes) {
        Query events = db.from("audit_log a")
                .among("a.subject_kind", query.getKinds())
                .is("a.subject_kind", query.getSubject().map(Subject::kind))
                .is("a.subject_id", query.getSubject().map(Subject::id))
                .is("a.actor_id", query.getActor())
                .among("a.step", query.getSteps());
        query.getSince().ifPresent(since -> events.where("a.happened_at >= " + events.parameter(since)));
        query.getUntil().ifPresent(until -> events.where("a.happened_at < " + events.parameter(until)));
        List<String> visible = new ArrayList<>();
        // In one order, so that equal questions are equal statements.
        new TreeMap<>(scopes).forEach((kind, scope) -> {
            if (scope instanceof AccessScope.All) {
                visible.add("a.subject_kind = " + events.parameter(kind));
            } else if (scope instanceof AccessScope.OwnedBy some
                    && !some.users().isEmpty()
                    && OWNED.containsKey(kind)) {
                visible.add("a.subject_kind = " + events.parameter(kind) + " and "
                        + OWNED.get(kind).replace(":scope", events.parameter(some.users())));
            }
        });
        return events.where(visible.isEmpty() ? Query.NOBODY : "(" + String.join(" or ", visible) + ")");
    }
}
