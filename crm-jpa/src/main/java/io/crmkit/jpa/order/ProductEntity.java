package io.crmkit.jpa.order;

import io.crmkit.jpa.value.MoneyColumns;
import io.crmkit.jpa.value.VersionedEntity;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_product}. */
@Entity(name = "CrmProduct")
@Table(name = "crm_product")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class ProductEntity extends VersionedEntity {
    @Column(name = "external_id", length = 400)
    private @Nullable String externalId;

    @Column(name = "name", nullable = false, length = 400)
    private String name;

    @Column(name = "name_key", nullable = false, length = 400)
    private String nameKey;

    @Column(name = "model", length = 400)
    private @Nullable String model;

    @Column(name = "model_key", length = 400)
    private @Nullable String modelKey;

    @Column(name = "batch", length = 400)
    private @Nullable String batch;

    @Column(name = "unit", length = 400)
    private @Nullable String unit;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "price_amount", precision = 38, scale = MoneyColumns.SCALE))
    @AttributeOverride(name = "currency", column = @Column(name = "price_currency", length = 3))
    private @Nullable MoneyColumns price;

    @Column(name = "memo", length = 10000)
    private @Nullable String memo;

    protected ProductEntity() {}

    @Override
    public void giveUpKeys() {
        externalId = null;
    }

    public @Nullable String getExternalId() {
        return externalId;
    }

    public void setExternalId(@Nullable String externalId) {
        this.externalId = externalId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameKey() {
        return nameKey;
    }

    public void setNameKey(String nameKey) {
        this.nameKey = nameKey;
    }

    public @Nullable String getModel() {
        return model;
    }

    public void setModel(@Nullable String model) {
        this.model = model;
    }

    public @Nullable String getModelKey() {
        return modelKey;
    }

    public void setModelKey(@Nullable String modelKey) {
        this.modelKey = modelKey;
    }

    public @Nullable String getBatch() {
        return batch;
    }

    public void setBatch(@Nullable String batch) {
        this.batch = batch;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public @Nullable MoneyColumns getPrice() {
        return price;
    }

    public void setPrice(@Nullable MoneyColumns price) {
        this.price = price;
    }

    public @Nullable String getMemo() {
        return memo;
    }

    public void setMemo(@Nullable String memo) {
        this.memo = memo;
    }
}
