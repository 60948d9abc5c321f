package io.crmkit.spi.chance;

import io.crmkit.spi.value.CrmStyle;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.State;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One dated step of the plan to develop a chance. It is owned as its chance is.
 *
 * <p>Called by hosts and stores.
 */
@Value.Immutable
@CrmStyle
public interface PlanItem extends State<PlanItemId> {

    /** The token of this kind. */
    Kind<PlanItem, PlanItemId> KIND =
            Kind.of("plan-item", PlanItem.class, PlanItemId::new).partOf(item -> Optional.of(item.getChance()));

    @Override
    PlanItemId getId();

    /** {@return the chance it develops} */
    ChanceId getChance();

    /** {@return the day it is planned for; fixed once saved} */
    LocalDate getDate();

    /** {@return what is to be done} */
    @Value.Redacted
    String getToDo();

    /** {@return what came of it; absent until it is recorded} */
    Optional<PlanResult> getResult();

    @Override
    @Value.Default
    default long getVersion() {
        return NEW;
    }

    @Override
    default PlanItem withVersion(long version) {
        return builder().from(this).version(version).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds plan items. */
    final class Builder extends ImmutablePlanItem.Builder {
        Builder() {}
    }
}
