package io.crmkit.jpa.loss;

import io.crmkit.jpa.value.Db;
import io.crmkit.jpa.value.StoredKind;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossCaseId;
import io.crmkit.spi.loss.LossRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Internal to crm-jpa: what the store takes from this feature. */
public final class LossFeature {
    static final StoredKind<LossCase, LossCaseId, LossCaseEntity> CASE = new StoredKind<>(
            LossCase.KIND, LossCaseEntity.class, "CrmLossCase", new LossMapperImpl(), Optional.of(new LossMeasures()));

    private LossFeature() {}

    /** {@return the kinds, in the order of their foreign keys} */
    public static List<StoredKind<?, ?, ?>> kinds() {
        return List.of(CASE);
    }

    /** {@return the classes of a measure} */
    public static List<Class<?>> parts() {
        return List.of(LossMeasureEntity.class, LossMeasureKey.class);
    }

    /** {@return by kind, the condition that one of {@code :scopeUsers} owns the subject of an event {@code e}} */
    public static Map<String, String> ownedSubjects() {
        return Map.of(
                LossCase.KIND.name(),
                "exists (select l.id from CrmLossCase l, CrmCustomer c"
                        + " where l.id = e.subjectId and c.id = l.customer and c.manager in :scopeUsers)");
    }

    /**
     * {@return the reading port}
     *
     * @param db the entity manager of the unit
     */
    public static LossRepository reads(Db db) {
        return new LossReads(db);
    }
}
