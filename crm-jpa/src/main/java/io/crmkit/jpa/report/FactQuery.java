package io.crmkit.jpa.report;

import io.crmkit.jpa.value.Conditional;
import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.Reading;
import io.crmkit.spi.value.Period;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A query for values, put together of clauses that are constants of the code. Values go in as parameters only, and only
 * the clauses that are wanted go in. It never selects an entity, which would stay in the persistence context.
 */
final class FactQuery implements Conditional<FactQuery> {
    private final Db db;
    private final StringBuilder from;
    private final List<String> selected = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String order = "";
    private boolean nothing;

    FactQuery(Db db, String from) {
        this.db = db;
        this.from = new StringBuilder(from);
    }

    FactQuery join(String join) {
        from.append(' ').append(join);
        return this;
    }

    FactQuery groupBy(Collection<String> expressions) {
        groups.addAll(expressions);
        return select(expressions);
    }

    FactQuery select(Collection<String> expressions) {
        selected.addAll(expressions);
        return this;
    }

    FactQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    FactQuery with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    FactQuery within(Period period, String day) {
        return where(day + " >= :from and " + day + " < :until")
                .with("from", period.from())
                .with("until", period.until());
    }

    /** Of orders that were recorded by an instant, if one is given. */
    FactQuery knownBy(Optional<Instant> instant, String recordedAt) {
        instant.ifPresent(given -> where(recordedAt + " <= :knownBy").with("knownBy", given));
        return this;
    }

    FactQuery orderBy(String expression) {
        order = " order by " + expression;
        return this;
    }

    @Override
    public FactQuery where(String condition, String parameter, Object value) {
        return where(condition).with(parameter, value);
    }

    @Override
    public FactQuery nothing() {
        nothing = true;
        return this;
    }

    /** What the rows say. */
    <T> Stream<T> stream(Function<FactRow, T> mapping) {
        return nothing
                ? Stream.empty()
                : db.stream(em -> query(em, Object[].class), values -> mapping.apply(new FactRow(values)));
    }

    /** The one number that is selected; zero of nothing. */
    long number() {
        return nothing ? 0 : db.call(em -> query(em, Long.class).getSingleResult());
    }

    private <T> TypedQuery<T> query(EntityManager em, Class<T> result) {
        String jpql = "select " + String.join(", ", selected)
                + " from " + from
                + clause(" where ", " and ", conditions)
                + clause(" group by ", ", ", groups)
                + order;
        TypedQuery<T> query = Reading.query(em, jpql, result);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String clause(String beginning, String separator, List<String> parts) {
        return parts.isEmpty() ? "" : beginning + String.join(separator, parts);
    }
}
