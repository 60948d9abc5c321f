package io.crmkit.spi.activity;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.Optional;

/**
 * Reads activities. An activity is owned by its customer's manager and by whoever is responsible for it.
 *
 * <p>Implemented by stores.
 */
public interface ActivityRepository {

    /**
     * {@return an activity}
     *
     * @param id the activity
     * @param scope what may be seen
     */
    Optional<Activity> find(ActivityId id, AccessScope scope);

    /**
     * {@return a page of the activities that meet a query, in its order}
     *
     * @param query which activities
     * @param page which page
     * @param scope what may be seen
     */
    Page<Activity> list(ActivityQuery query, PageRequest page, AccessScope scope);

    /**
     * {@return how many activities meet a query}
     *
     * @param query which activities
     * @param scope what may be seen
     */
    long count(ActivityQuery query, AccessScope scope);
}
