package io.crmkit.jpa.value;

import java.util.Collection;

/**
 * Internal to crm-jpa: a query to which conditions can be added.
 *
 * @param <Q> the type of the query
 */
public interface Conditional<Q extends Conditional<Q>> {

    /**
     * Adds a condition.
     *
     * @param condition the condition, which names the parameter
     * @param parameter the name of the parameter
     * @param value its value
     * @return this query
     */
    Q where(String condition, String parameter, Object value);

    /**
     * Adds a condition that no row meets.
     *
     * @return this query
     */
    Q nothing();

    /**
     * Adds a condition that holds for none of no values. Databases disagree about an empty {@code in ()}, so then the
     * query is not sent at all.
     *
     * @param condition the condition, which has the parameter behind {@code in}
     * @param parameter the name of the parameter
     * @param values its values
     * @return this query
     */
    default Q whereIn(String condition, String parameter, Collection<?> values) {
        if (values.size() == 1) {
            // Hibernate keeps the SQL of a query, but not of one with a list in it.
            String equal = condition.replace(" in :" + parameter, " = :" + parameter);
            return where(equal, parameter, values.iterator().next());
        }
        return values.isEmpty() ? nothing() : where(condition, parameter, values);
    }

    /**
     * Adds a condition that is a criterion of a query, in which no values are no criterion.
     *
     * @param condition the condition, which has the parameter behind {@code in}
     * @param parameter the name of the parameter
     * @param values the values that are wanted; none if all are
     */
    default void whereAnyOf(String condition, String parameter, Collection<?> values) {
        if (!values.isEmpty()) {
            whereIn(condition, parameter, values);
        }
    }
}
