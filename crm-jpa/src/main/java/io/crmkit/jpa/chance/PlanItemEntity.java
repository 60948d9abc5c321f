package io.crmkit.jpa.chance;

import io.crmkit.jpa.value.VersionedEntity;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_plan_item}. */
@Entity(name = "CrmPlanItem")
@Table(name = "crm_plan_item")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class PlanItemEntity extends VersionedEntity {
    @Column(name = "chance_id", nullable = false)
    private UUID chance;

    @Column(name = "planned_on", nullable = false)
    private LocalDate date;

    @Column(name = "to_do", nullable = false, length = 10000)
    private String toDo;

    @Embedded
    private @Nullable PlanResultColumns result;

    protected PlanItemEntity() {}

    public UUID getChance() {
        return chance;
    }

    public void setChance(UUID chance) {
        this.chance = chance;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getToDo() {
        return toDo;
    }

    public void setToDo(String toDo) {
        this.toDo = toDo;
    }

    public @Nullable PlanResultColumns getResult() {
        return result;
    }

    public void setResult(@Nullable PlanResultColumns result) {
        this.result = result;
    }
}
