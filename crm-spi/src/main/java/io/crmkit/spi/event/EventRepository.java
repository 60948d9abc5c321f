package io.crmkit.spi.event;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Map;

/**
 * Reads the history. An event is seen by whoever may see its subject; the events of a removed subject are seen by
 * {@link AccessScope.All} alone.
 *
 * <p>Implemented by stores.
 */
public interface EventRepository {

    /**
     * {@return the events of a subject, ordered by basis and ordinal, which is the order in which they happened}
     *
     * @param subject the subject
     * @param scope what may be seen
     */
    List<CrmEvent> of(Subject subject, AccessScope scope);

    /**
     * {@return a page of the events that meet a query, in its order}
     *
     * @param query which events
     * @param page which page
     * @param scopes what may be seen of each kind of subject, by its name; of other kinds nothing may
     */
    Page<CrmEvent> list(EventQuery query, PageRequest page, Map<String, AccessScope> scopes);

    /**
     * {@return how many events meet a query}
     *
     * @param query which events
     * @param scopes what may be seen of each kind of subject, by its name; of other kinds nothing may
     */
    long count(EventQuery query, Map<String, AccessScope> scopes);
}
