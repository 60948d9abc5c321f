package io.crmkit.jpa.order;

import io.crmkit.jpa.value.VersionedEntity;
import io.crmkit.spi.value.UniqueKey;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code crm_stock_item}. */
@Entity(name = "CrmStockItem")
@Table(name = "crm_stock_item")
@Access(AccessType.FIELD)
@SuppressWarnings("NullAway.Init") // the mapper or the provider sets the fields
class StockItemEntity extends VersionedEntity {
    /** The decimals that the column of the count has. */
    static final int SCALE = 10;

    @Column(name = "product_id", nullable = false)
    private UUID product;

    @Column(name = "warehouse", nullable = false, length = 200)
    private String warehouse;

    @Column(name = "bin", nullable = false, length = 200)
    private String bin;

    @Column(name = "item_count", nullable = false, precision = 38, scale = StockItemEntity.SCALE)
    private BigDecimal count;

    @Column(name = "memo", length = 10000)
    private @Nullable String memo;

    protected StockItemEntity() {}

    @Override
    public void giveUpKeys() {
        bin = UniqueKey.SEPARATOR + getId();
    }

    public UUID getProduct() {
        return product;
    }

    public void setProduct(UUID product) {
        this.product = product;
    }

    public String getWarehouse() {
        return warehouse;
    }

    public void setWarehouse(String warehouse) {
        this.warehouse = warehouse;
    }

    public String getBin() {
        return bin;
    }

    public void setBin(String bin) {
        this.bin = bin;
    }

    public BigDecimal getCount() {
        return count;
    }

    public void setCount(BigDecimal count) {
        this.count = count;
    }

    public @Nullable String getMemo() {
        return memo;
    }

    public void setMemo(@Nullable String memo) {
        this.memo = memo;
    }
}
