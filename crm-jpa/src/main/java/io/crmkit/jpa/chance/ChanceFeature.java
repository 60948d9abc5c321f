package io.crmkit.jpa.chance;

import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.ChanceRepository;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanItemId;
import java.util.List;
import java.util.Map;

/** Internal to crm-jpa: what the store takes from this feature. */
public final class ChanceFeature {
    static final StoredKind<Chance, ChanceId, ChanceEntity> CHANCE =
            new StoredKind<>(Chance.KIND, ChanceEntity.class, "CrmChance", new ChanceMapperImpl());
    static final StoredKind<PlanItem, PlanItemId, PlanItemEntity> PLAN_ITEM =
            new StoredKind<>(PlanItem.KIND, PlanItemEntity.class, "CrmPlanItem", new PlanItemMapperImpl());

    private ChanceFeature() {}

    /** {@return the kinds, in the order of their foreign keys} */
    public static List<StoredKind<?, ?, ?>> kinds() {
        return List.of(CHANCE, PLAN_ITEM);
    }

    /** {@return the class of a plan item's result} */
    public static Class<?> embeddable() {
        return PlanResultColumns.class;
    }

    /** {@return by kind, the condition that one of {@code :scopeUsers} owns the subject of an event {@code e}} */
    public static Map<String, String> ownedSubjects() {
        String chance = "exists (select c.id from CrmChance c"
                + " where c.id = e.subjectId and (c.createdBy in :scopeUsers or c.assignee in :scopeUsers))";
        String planItem = "exists (select p.id from CrmPlanItem p, CrmChance c where p.id = e.subjectId"
                + " and c.id = p.chance and (c.createdBy in :scopeUsers or c.assignee in :scopeUsers))";
        return Map.of(Chance.KIND.name(), chance, PlanItem.KIND.name(), planItem);
    }

    /**
     * {@return the reading port}
     *
     * @param db the entity manager of the unit
     */
    public static ChanceRepository reads(Db db) {
        return new ChanceReads(db);
    }
}
