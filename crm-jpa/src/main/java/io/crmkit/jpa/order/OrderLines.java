package io.crmkit.jpa.order;

import io.crmkit.jpa.value.Parts;
import io.crmkit.spi.order.Order;
import io.crmkit.spi.order.OrderLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lines of orders, told apart by their place in the list. */
final class OrderLines implements Parts<Order, OrderEntity, OrderLineEntity> {

    @Override
    public String name() {
        return "CrmOrderLine";
    }

    @Override
    public String owner() {
        return "key.order";
    }

    @Override
    public String select() {
        return "select new " + row().getName() + "(p.key.order, p.key.number, p.position, p.product, p.count, p.unit,"
                + " p.price, p.discount)";
    }

    @Override
    public Class<OrderLineEntity> row() {
        return OrderLineEntity.class;
    }

    @Override
    public UUID ownerOf(OrderLineEntity row) {
        return row.order();
    }

    @Override
    public void attach(OrderEntity entity, List<OrderLineEntity> rows) {
        entity.setLines(rows.stream()
                .sorted(Comparator.comparingInt(OrderLineEntity::position))
                .toList());
    }

    @Override
    public Map<Integer, OrderLine> contents(Order state) {
        Map<Integer, OrderLine> contents = new LinkedHashMap<>();
        state.getLines().forEach(line -> contents.put(contents.size(), line));
        return contents;
    }

    @Override
    public List<OrderLineEntity> entities(Order state) {
        List<OrderLineEntity> entities = new ArrayList<>();
        contents(state)
                .forEach((position, line) ->
                        entities.add(OrderLineEntity.of(state.getId().value(), position, line)));
        return entities;
    }
}
