package io.crmkit.core.sequence;

import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.DeleteChance;
import io.crmkit.core.chance.EditChance;
import io.crmkit.core.chance.EditPlanItem;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.chance.LinkChance;
import io.crmkit.core.chance.ReassignChance;
import io.crmkit.core.chance.RecordPlanResult;
import io.crmkit.core.chance.RemovePlanItem;
import io.crmkit.core.chance.UnassignChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.Command;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.chance.PlanItemId;
import io.crmkit.spi.customer.CustomerId;
import java.time.LocalDate;
import java.util.Optional;

/** What moves are on a real CRM: here those on chances and plans, and the way to all others. */
final class Commands {
    private static final LocalDate PLANNED = LocalDate.of(2026, 12, 1);

    private final Cast cast;
    private final CustomerCommands customers;
    private final WorkCommands work;
    private final OfficeCommands office;

    Commands(Cast cast) {
        this.cast = cast;
        this.customers = new CustomerCommands(cast);
        this.work = new WorkCommands(cast);
        this.office = new OfficeCommands(cast);
    }

    Command<?> of(Move move) {
        return switch (move.attempt().area()) {
            case CHANCES, PLANS -> chance(move);
            case CUSTOMERS, ORDERS -> customers.of(move);
            case TIME, LOSS, SERVICE, ACTIVITIES -> work.of(move);
            case RIGHTS, DICTIONARY, HAND_OVER -> office.of(move);
        };
    }

    private Command<?> chance(Move move) {
        ChanceId chance = cast.chances.at(move.target());
        PlanItemId item = cast.items.at(move.target());
        CustomerId named = cast.customers.at(move.other());
        UserId user = cast.user(move.other());
        return switch (move.attempt()) {
            case CREATE -> CreateChance.of(details(move));
            case CREATE_FOR -> new CreateChance(details(move), named, null);
            case EDIT -> new EditChance(chance, details(move));
            case DELETE -> new DeleteChance(chance);
            case ASSIGN -> new AssignChance(chance, user);
            case REASSIGN -> new ReassignChance(chance, user, "on leave");
            case UNASSIGN -> new UnassignChance(chance, "too early");
            case LINK -> new LinkChance(chance, named);
            case WIN -> WinChance.of(chance);
            case WIN_INTO -> WinChance.into(chance, named);
            case FAIL -> new FailChance(chance, "no budget");
            case ADD_ITEM -> new AddPlanItem(chance, PLANNED, "do " + move.value());
            case EDIT_ITEM -> new EditPlanItem(item, "do " + move.value());
            case REMOVE_ITEM -> new RemovePlanItem(item);
            case RECORD -> new RecordPlanResult(item, "done " + move.value());
            default -> throw new IllegalArgumentException(move.toString());
        };
    }

    private static ChanceDetails details(Move move) {
        return ChanceDetails.builder()
                .customerName(World.NAMES.get(World.name(move.value())))
                .source(Optional.of(Words.source(move)).filter(source -> !source.isEmpty()))
                .title("Models")
                .successRate(50)
                .contactName("Carine")
                .description("Asked for a catalogue.")
                .build();
    }
}
