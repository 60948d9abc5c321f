package io.crmkit.core.chance;

import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.command.Command;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItemId;
import java.time.LocalDate;

/** A command for each step of the life cycle. */
final class StepCommands {
    private StepCommands() {}

    /** A command that takes a step, with nothing else wrong with it. */
    static Command<?> of(ChanceStep step, ChanceId chance, PlanItemId item, TestCrm test) {
        return switch (step) {
            case CREATE -> CreateChance.of(Samples.chanceDetails("New"));
            case EDIT -> new EditChance(chance, Samples.chanceDetails("Edited"));
            case DELETE -> new DeleteChance(chance);
            case ASSIGN -> new AssignChance(chance, test.id("rita"));
            case REASSIGN -> new ReassignChance(chance, test.id("rita"), "on leave");
            case UNASSIGN -> new UnassignChance(chance, "too early");
            case LINK ->
                new LinkChance(
                        chance,
                        new Scene(test)
                                .customer("Linked " + test.unknown(), test.id("rolf"))
                                .getId());
            case ADD_PLAN_ITEM -> new AddPlanItem(chance, LocalDate.of(2026, 12, 1), "visit the plant");
            case EDIT_PLAN_ITEM -> new EditPlanItem(item, "visit the office");
            case REMOVE_PLAN_ITEM -> new RemovePlanItem(item);
            case RECORD_PLAN_RESULT -> new RecordPlanResult(item, "they want ten");
            case WIN -> WinChance.of(chance);
            case FAIL -> new FailChance(chance, "no budget");
        };
    }
}
