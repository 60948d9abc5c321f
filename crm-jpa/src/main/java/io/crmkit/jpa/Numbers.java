package io.crmkit.jpa;

import io.crmkit.jpa.value.Reading;
import io.crmkit.spi.Series;
import io.crmkit.spi.StoreException;
import jakarta.persistence.EntityManager;

/**
 * Counts series in the unit's own transaction. The update locks the row until the transaction ends, so that units that
 * draw from one series do so one after the other; a second connection would free them of that, and would make units
 * that hold one connection each wait for another for ever once a pool is used up.
 */
final class Numbers {
    private static final String COUNT =
            "update CrmSeries s set s.lastNumber = s.lastNumber + :count where s.name = :name";
    /** The row that the script creates, of no series: whoever creates another row locks this one first. */
    private static final String GUARD = "";

    private Numbers() {}

    static long next(EntityManager em, Series series, int count) {
        if (count(em, series.name(), count) == 0) {
            // Two units may both find that there is no row. After the lock one of them does; in MariaDB's repeatable
            // read both hold the gap where it is to come, and one is told of a deadlock.
            if (count(em, GUARD, 1) == 0) {
                throw new StoreException("crm_series lacks the row without a name that its script inserts", null);
            }
            if (count(em, series.name(), count) == 0) {
                SeriesEntity first = new SeriesEntity(series.name(), count);
                em.persist(first);
                em.flush();
                em.detach(first);
                return 1;
            }
        }
        // A number, not an entity: an entity could be an old copy.
        long last = Reading.query(em, "select s.lastNumber from CrmSeries s where s.name = :name", Long.class)
                .setParameter("name", series.name())
                .getSingleResult();
        return last - count + 1;
    }

    private static int count(EntityManager em, String name, int count) {
        return em.createQuery(COUNT)
                .setParameter("count", (long) count)
                .setParameter("name", name)
                .executeUpdate();
    }
}
