package io.crmkit.jpa.value;

import java.util.Collection;

/** Internal to crm-jpa: a query to which conditions can be added. */
public interface Conditional {

    /**
     * Adds a condition that holds for none of no values. Databases disagree about an empty {@code in ()}, so then the
     * query is not sent at all.
     *
     * @param condition the condition, which names the parameter
     * @param parameter the name of the parameter
     * @param values its values
     * @return this query
     */
    Conditional whereIn(String condition, String parameter, Collection<?> values);

    /**
     * Adds a condition that no row meets.
     *
     * @return this query
     */
    Conditional nothing();
}
