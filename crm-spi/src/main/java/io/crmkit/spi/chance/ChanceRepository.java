package io.crmkit.spi.chance;

import io.crmkit.spi.access.AccessScope;
import io.crmkit.spi.value.Page;
import io.crmkit.spi.value.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads chances and their plans. A chance and its plan are owned by the chance's creator and by its assignee.
 *
 * <p>Implemented by stores.
 */
public interface ChanceRepository {

    /**
     * {@return a chance}
     *
     * @param id the chance
     * @param scope what may be seen
     */
    Optional<Chance> find(ChanceId id, AccessScope scope);

    /**
     * {@return the chances that have one of these external ids, in no order}
     *
     * @param externalIds the external ids
     * @param scope what may be seen
     */
    List<Chance> findByExternalIds(Set<String> externalIds, AccessScope scope);

    /**
     * {@return a page of the chances that meet a query, in its order}
     *
     * @param query which chances
     * @param page which page
     * @param scope what may be seen
     */
    Page<Chance> list(ChanceQuery query, PageRequest page, AccessScope scope);

    /**
     * {@return how many chances meet a query}
     *
     * @param query which chances
     * @param scope what may be seen
     */
    long count(ChanceQuery query, AccessScope scope);

    /**
     * {@return the plan of a chance, ordered by date and id}
     *
     * @param chance the chance
     * @param scope what may be seen
     */
    List<PlanItem> plan(ChanceId chance, AccessScope scope);

    /**
     * {@return a plan item}
     *
     * @param id the plan item
     * @param scope what may be seen
     */
    Optional<PlanItem> findPlanItem(PlanItemId id, AccessScope scope);
}
