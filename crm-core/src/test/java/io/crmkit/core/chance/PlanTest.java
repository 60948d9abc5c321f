package io.crmkit.core.chance;

import static io.crmkit.core.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Scene;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.chance.PlanItem;
import io.crmkit.spi.chance.PlanResult;
import io.crmkit.spi.event.CrmEvent;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final UserId idOfRolf = test.id("rolf");
    private final CrmSession lena = test.as("lena");
    private final CrmSession rolf = test.as("rolf");
    private final Chance chance = scene.chance(ChanceStatus.DEVELOPING, test.id("lena"), idOfRolf);

    @Test
    @Tag("000-07")
    @DisplayName("000-07: a plan has any number of items and is read by date, whatever the order they were added in")
    void order() {
        PlanItem late = rolf.execute(new AddPlanItem(chance.getId(), LocalDate.of(2027, 1, 2), "offer"));
        PlanItem early = lena.execute(new AddPlanItem(chance.getId(), LocalDate.of(2026, 4, 1), "call"));
        PlanItem sameDay = rolf.execute(new AddPlanItem(chance.getId(), LocalDate.of(2027, 1, 2), "dinner"));
        assertThat(rolf.chances().plan(chance.getId())).containsExactly(early, late, sameDay);
        assertThat(test.as("rita").chances().plan(chance.getId())).isEmpty();
    }

    @Test
    @Tag("000-07")
    @DisplayName("000-07: editing an item changes what is to be done and leaves its date")
    void dateIsFixed() {
        PlanItem item = scene.planItem(chance);
        PlanItem edited = lena.execute(new EditPlanItem(item.getId(), "visit the office"));
        assertThat(edited)
                .isEqualTo(PlanItem.builder()
                        .from(item)
                        .toDo("visit the office")
                        .version(edited.getVersion())
                        .build());
        // The command has no field for a date, so the only way to another one is another item.
        assertThat(EditPlanItem.class.getRecordComponents())
                .noneMatch(component -> component.getType().equals(LocalDate.class));
    }

    @Test
    @Tag("000-08")
    @DisplayName("000-08: a result names who recorded it and when, and can be corrected; the history keeps both")
    void result() {
        PlanItem item = scene.planItem(chance);
        rolf.execute(new RecordPlanResult(item.getId(), "they want tne"));
        PlanItem corrected = rolf.execute(new RecordPlanResult(item.getId(), "they want ten"));
        assertThat(corrected.getResult()).contains(new PlanResult("they want ten", idOfRolf, TestCrm.NOW));
        assertThat(rolf.chances().plan(chance.getId())).containsExactly(corrected);
        assertThat(rolf.history().of(Chance.KIND, chance.getId()))
                .extracting(CrmEvent::details)
                .extracting(details -> details.get("result"))
                .containsExactly("they want tne", "they want ten");
    }

    @Test
    @Tag("000-08")
    @DisplayName("000-08: results are the assignee's to record; a supervisor makes plans but does not carry them out")
    void whoRecords() {
        PlanItem item = scene.planItem(chance);
        assertThat(Refusals.text(Refusals.of(lena, new RecordPlanResult(item.getId(), "done"))))
                .isEqualTo("denied chance.develop NOT_GRANTED");
        assertThat(Refusals.text(Refusals.of(test.as("rita"), new RecordPlanResult(item.getId(), "done"))))
                .isEqualTo("not found plan-item");
    }

    @Test
    @DisplayName("An item with a result is neither edited nor removed")
    void finished() {
        PlanItem finished = scene.finishedItem(chance, idOfRolf);
        StoreDump before = StoreDump.of(test.store());
        Map<String, Object> evidence = Map.of("item", finished.getId().value().toString());
        assertRejected(
                rolf, new EditPlanItem(finished.getId(), "other"), ChanceRejection.PLAN_RESULT_RECORDED, evidence);
        assertRejected(rolf, new RemovePlanItem(finished.getId()), ChanceRejection.PLAN_RESULT_RECORDED, evidence);
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @DisplayName("An item without a result is removed, and the others stay")
    void remove() {
        PlanItem removed = scene.planItem(chance);
        PlanItem kept = scene.planItem(chance);
        assertThat(rolf.execute(new RemovePlanItem(removed.getId()))).isEqualTo(removed.getId());
        assertThat(rolf.chances().plan(chance.getId())).containsExactly(kept);
    }

    @Test
    @DisplayName("Every change of the plan makes the chance newer, so that no step is decided on an old plan")
    void touches() {
        PlanItem item = scene.planItem(chance);
        long version = chance.getVersion();
        rolf.execute(new EditPlanItem(item.getId(), "visit the office"));
        version = newer(version);
        rolf.execute(new RecordPlanResult(item.getId(), "done"));
        version = newer(version);
        PlanItem other = rolf.execute(new AddPlanItem(chance.getId(), LocalDate.of(2026, 12, 2), "call"));
        version = newer(version);
        rolf.execute(new RemovePlanItem(other.getId()));
        newer(version);
    }

    private long newer(long version) {
        long now = rolf.chances().get(chance.getId()).getVersion();
        assertThat(now).isGreaterThan(version);
        return now;
    }
}
