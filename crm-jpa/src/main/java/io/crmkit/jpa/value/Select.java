package io.crmkit.jpa.value;

import io.crmkit.spi.value.Cursor;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.SortedQuery;
import io.crmkit.spi.value.State;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Internal to crm-jpa: a query for records of one kind, put together of conditions that are constants of the code.
 * Values go in as parameters only, and only the conditions that are wanted go in.
 *
 * @param <S> the state type
 * @param <I> the type of its identity
 * @param <E> the entity type
 */
public final class Select<S extends State<I>, I extends Id, E extends VersionedEntity>
        implements Conditional<Select<S, I, E>> {
    private final Db db;
    private final StoredKind<S, I, E> kind;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String others = "";
    private boolean nothing;

    Select(Db db, StoredKind<S, I, E> kind) {
        this.db = db;
        this.kind = kind;
    }

    @Override
    public Select<S, I, E> where(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
        return this;
    }

    @Override
    public Select<S, I, E> nothing() {
        nothing = true;
        return this;
    }

    /**
     * Adds the condition that a day is in a period.
     *
     * @param attribute the attribute of {@code e}; a row that has no such day does not meet it
     * @param name what the names of the parameters begin with
     * @param period the period
     * @return this query
     */
    public Select<S, I, E> within(String attribute, String name, Period period) {
        String from = name + "From";
        String until = name + "Until";
        return where(attribute + " >= :" + from, from, period.from())
                .where(attribute + " < :" + until, until, period.until());
    }

    /**
     * Puts a row of another entity beside each row, for the conditions and for {@link #tuples}.
     *
     * @param entity the name of the entity and what it is called
     * @param condition tells which row belongs to {@code e}; one at the most
     * @return this query
     */
    public Select<S, I, E> with(String entity, String condition) {
        others += ", " + entity;
        conditions.add(condition);
        return this;
    }

    /**
     * {@return the row of an identity, if it meets the conditions so far}
     *
     * @param id the identity
     */
    public Optional<S> byId(UUID id) {
        if (conditions.isEmpty() && !nothing) {
            // Cheaper than a query, and free if the persistence context has the row.
            return db.call(em -> Lookup.find(em, kind, id).map(entity -> state(em, entity)));
        }
        return where("e.id = :id", "id", id).list().stream().findFirst();
    }

    private S state(EntityManager em, E entity) {
        PartRows.attach(em, kind, List.of(entity));
        return kind.mapper().toState(entity);
    }

    /** {@return the rows, in no order} */
    public List<S> list() {
        return rows("", Integer.MAX_VALUE, Reading.LARGE);
    }

    /**
     * {@return the rows in an order}
     *
     * @param order the attributes to order by
     */
    public List<S> list(String order) {
        return rows(" order by " + order, Integer.MAX_VALUE, Reading.LARGE);
    }

    /**
     * {@return a page of the rows in the order of a query}
     *
     * @param page which page
     * @param query the query
     * @param column the column that its order has
     */
    public Page<S> page(PageRequest page, SortedQuery<S> query, SortColumn column) {
        page.after().ifPresent(cursor -> after(cursor, query.isDescending() ? "<" : ">", column));
        // One row more than wanted tells whether there is a next page.
        int rows = Math.min(page.limit(), Integer.MAX_VALUE - 1) + 1;
        // Pages are for showing, and whoever shows all of them does not want all of them kept.
        return Page.of(rows(" order by " + column.order(query.isDescending()), rows, 0), page.limit(), query.getSort());
    }

    /** The first condition says nothing that the second one does not, but databases find the index by it. */
    private void after(Cursor cursor, String beyond, SortColumn column) {
        parameters.put("afterId", cursor.id());
        if (column.isId()) {
            conditions.add("e.id " + beyond + " :afterId");
            return;
        }
        String key = column.attribute();
        conditions.add(key + " " + beyond + "= :afterKey");
        conditions.add("(" + key + " " + beyond + " :afterKey or e.id " + beyond + " :afterId)");
        parameters.put("afterKey", column.value().apply(cursor.key()));
    }

    /** {@return how many rows there are} */
    public long count() {
        return nothing
                ? 0
                : db.call(em -> query(em, "select count(e)", "", Long.class).getSingleResult());
    }

    /**
     * {@return what a select clause takes from the rows}
     *
     * @param <T> what is made of what it takes from a row
     * @param select what to select, two expressions at least
     * @param rest what follows the conditions: an order, or groups
     * @param most the most to return
     * @param mapper makes something of the values of the expressions
     */
    public <T> List<T> tuples(String select, String rest, int most, Function<Object[], T> mapper) {
        return nothing
                ? List.of()
                : db.call(em ->
                        limited(query(em, "select " + select, rest, Object[].class), most).getResultList().stream()
                                .map(mapper)
                                .toList());
    }

    private List<S> rows(String order, int most, int kept) {
        // Mapped inside: what a driver or a mapper throws is a failure of the store.
        return nothing
                ? List.of()
                : db.call(em -> {
                    List<E> entities = limited(query(em, "select e", order, kind.entity()), most)
                            .getResultList();
                    PartRows.attach(em, kind, entities);
                    List<S> states =
                            entities.stream().map(kind.mapper()::toState).toList();
                    if (entities.size() > kept) {
                        Reading.forget(em, entities);
                    }
                    return states;
                });
    }

    private static <T> TypedQuery<T> limited(TypedQuery<T> query, int most) {
        return most < Integer.MAX_VALUE ? query.setMaxResults(most) : query;
    }

    private <T> TypedQuery<T> query(EntityManager em, String select, String order, Class<T> result) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> query =
                Reading.query(em, select + " from " + kind.name() + " e" + others + where + order, result);
        parameters.forEach(query::setParameter);
        return query;
    }
}
