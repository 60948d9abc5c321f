package io.crmkit.jpa.order;

import io.crmkit.jpa.customer.CustomerIds;
import io.crmkit.jpa.value.StateMapper;
import io.crmkit.jpa.value.ValueMapper;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderId;
import io.crmkit.spi.order.OrderLine;
import io.crmkit.spi.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.mapstruct.BeanMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;
import org.mapstruct.NullValueCheckStrategy;
import org.mapstruct.ReportingPolicy;

/** Maps orders. Their lines are rows of their own, which {@link OrderLines} writes. */
@Mapper(
        uses = {ValueMapper.class, CustomerIds.class},
        nullValueCheckStrategy = NullValueCheckStrategy.ALWAYS,
        unmappedSourcePolicy = ReportingPolicy.ERROR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface OrderMapper extends StateMapper<Order, OrderEntity> {
    /** The decimals of a total: count, price and discount have ten each, and are multiplied. */
    int TOTAL_SCALE = 30;

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"version", "lines"})
    @Mapping(target = "externalIdKey", source = "externalId", qualifiedByName = "fold")
    @Mapping(target = "lines", ignore = true)
    OrderEntity toEntity(Order state);

    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"id", "version", "lines"})
    @Mapping(target = "id", ignore = true)
    @Mapping(target = "externalIdKey", source = "externalId", qualifiedByName = "fold")
    @Mapping(target = "lines", ignore = true)
    void update(Order state, @MappingTarget OrderEntity entity);

    /** The total is derived of the lines. */
    @Override
    @BeanMapping(ignoreUnmappedSourceProperties = {"externalIdKey", "netTotal", "lines"})
    @Mapping(target = "lines", source = "entity")
    Order toState(OrderEntity entity);

    default List<OrderLine> toLines(OrderEntity entity) {
        Currency currency = Currency.getInstance(entity.getCurrency());
        return entity.getLines().stream().map(line -> line.toLine(currency)).toList();
    }

    default OrderId toOrderId(UUID value) {
        return new OrderId(value);
    }

    default BigDecimal toTotal(Money total) {
        return total.amount().setScale(TOTAL_SCALE, RoundingMode.UNNECESSARY);
    }
}
