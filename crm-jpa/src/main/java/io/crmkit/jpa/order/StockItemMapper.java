package io.crmkit.jpa.order;

import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.order.ProductId;
import io.crmkit.spi.order.StockItem;
import io.crmkit.spi.order.StockItemId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.Named;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

@Mapper(
        uses = ValueMapper.class,
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface StockItemMapper extends StateMapper<StockItem, StockItemEntity> {

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = "version")
    @Mapping(target = "count", qualifiedByName = "toCount")
    StockItemEntity toEntity(StockItem state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "count", qualifiedByName = "toCount")
    void update(StockItem state, @MappingTarget StockItemEntity entity);

    /** The state strips the zeros that the column has added. */
    @Override
    StockItem toState(StockItemEntity entity);

    default StockItemId toStockItemId(UUID value) {
        return new StockItemId(value);
    }

    default ProductId toProductId(UUID value) {
        return new ProductId(value);
    }

    /** A database would round without a word. */
    @Named("toCount")
    default BigDecimal toCount(BigDecimal count) {
        return count.setScale(StockItemEntity.SCALE, RoundingMode.UNNECESSARY);
    }
}
