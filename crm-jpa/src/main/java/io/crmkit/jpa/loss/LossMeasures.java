package io.crmkit.jpa.loss;

import io.crmkit.jpa.value.Parts;
import io.crmkit.spi.loss.LossCase;
import io.crmkit.spi.loss.LossMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The measures of loss cases. */
final class LossMeasures implements Parts<LossCase, LossCaseEntity, LossMeasureEntity> {

    @Override
    public String name() {
        return "CrmLossMeasure";
    }

    @Override
    public String owner() {
        return "key.lossCase";
    }

    @Override
    public String select() {
        return "select new " + row().getName() + "(p.key.lossCase, p.key.number, p.author, p.at, p.text)";
    }

    @Override
    public Class<LossMeasureEntity> row() {
        return LossMeasureEntity.class;
    }

    @Override
    public UUID ownerOf(LossMeasureEntity row) {
        return row.lossCase();
    }

    @Override
    public void attach(LossCaseEntity entity, List<LossMeasureEntity> rows) {
        entity.setMeasures(rows.stream()
                .sorted(Comparator.comparingInt(LossMeasureEntity::number))
                .toList());
    }

    @Override
    public Map<Integer, LossMeasure> contents(LossCase state) {
        Map<Integer, LossMeasure> contents = new LinkedHashMap<>();
        state.getMeasures().forEach(measure -> contents.put(contents.size(), measure));
        return contents;
    }

    @Override
    public List<LossMeasureEntity> entities(LossCase state) {
        List<LossMeasureEntity> entities = new ArrayList<>();
        contents(state)
                .forEach((number, measure) ->
                        entities.add(LossMeasureEntity.of(state.getId().value(), number, measure)));
        return entities;
    }
}
