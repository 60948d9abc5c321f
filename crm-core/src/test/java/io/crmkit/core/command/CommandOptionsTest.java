package io.crmkit.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.crmkit.core.CrmSession;
import io.crmkit.core.RecordingListener;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.WatchedStore;
import io.crmkit.core.chance.AddPlanItem;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.DeleteChance;
import io.crmkit.core.chance.EditChance;
import io.crmkit.core.chance.FailChance;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.dictionary.AddDictionaryEntry;
import io.crmkit.core.dictionary.EntryText;
import io.crmkit.core.order.ImportProducts;
import io.crmkit.core.settings.CrmSettings;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.event.CrmEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected versions, and commands that are sent again. */
class CommandOptionsTest {
    private final RecordingListener listener = new RecordingListener();
    private final WatchedStore store = new WatchedStore();
    private final TestCrm test = TestCrm.create(store, CrmSettings.standard(), listener);
    private final Scene scene = new Scene(test);
    private final CrmSession lena = test.as("lena");
    private final CrmSession rolf = test.as("rolf");

    private Chance chance() {
        return scene.chance(ChanceStatus.UNASSIGNED, test.id("rolf"), test.id("rolf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0"})
    @DisplayName("A command id is not blank")
    void blankId(String id) {
        assertInvalid(id, "invalid options.id BLANK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "a\ud83d", "a\u202eb", "a\nb"})
    @DisplayName("A command id is a text that every store can keep")
    void malformedId(String id) {
        assertInvalid(id, "invalid options.id MALFORMED");
    }

    @Test
    @DisplayName("A command id has at most 100 characters")
    void longId() {
        assertInvalid("x".repeat(101), "invalid options.id TOO_LONG");
        rolf.execute(CreateChance.of(Samples.chanceDetails("New")), CommandOptions.id("x".repeat(100)));
    }

    private void assertInvalid(String id, String refusal) {
        int writes = store.writes();
        CreateChance command = CreateChance.of(Samples.chanceDetails("New"));
        assertThat(Refusals.text(rolf.check(command, CommandOptions.id(id)))).isEqualTo(refusal);
        assertThat(Refusals.text(Refusals.of(rolf, command, CommandOptions.id(id))))
                .isEqualTo(refusal);
        assertThat(store.writes()).isEqualTo(writes);
    }

    @Test
    @DisplayName("Where there is no record yet, there is no version to expect: creations and imports refuse one")
    void versionOfNothing() {
        for (long version : new long[] {-1, 0, 1}) {
            CommandOptions options = CommandOptions.version(version);
            String refusal = "invalid options.expectedVersion INVALID";
            assertThat(Refusals.text(Refusals.of(rolf, CreateChance.of(Samples.chanceDetails("New")), options)))
                    .isEqualTo(refusal);
            assertThat(Refusals.text(Refusals.of(rolf, CreateCustomer.of(Samples.details("New")), options)))
                    .isEqualTo(refusal);
            assertThat(Refusals.text(Refusals.of(
                            test.as("ada"),
                            new AddDictionaryEntry("region", "east", EntryText.of("East", 1)),
                            options)))
                    .isEqualTo(refusal);
            assertThat(Refusals.text(Refusals.of(test.system(), new SetUpDefaults(), options)))
                    .isEqualTo(refusal);
            assertThat(Refusals.text(
                            Refusals.of(test.system(), new ImportProducts(List.of(Samples.product("P1"))), options)))
                    .isEqualTo(refusal);
        }
    }

    @Test
    @DisplayName("A command that was decided on an old version is refused with both versions, and writes nothing")
    void stale() {
        Chance chance = chance();
        Chance edited = rolf.execute(
                new EditChance(chance.getId(), Samples.chanceDetails("Edited")),
                CommandOptions.version(chance.getVersion()));
        StoreDump before = StoreDump.of(store);
        Refusal expected = new Refusal.Rejected(
                CommandRejection.VERSION_STALE,
                Map.of("expected", chance.getVersion(), "version", edited.getVersion()));
        CommandOptions old = CommandOptions.version(chance.getVersion());
        for (Command<?> command : List.of(
                new EditChance(chance.getId(), Samples.chanceDetails("Again")), new DeleteChance(chance.getId()))) {
            assertThat(Refusals.of(rolf, command, old)).isEqualTo(expected);
            assertThat(rolf.check(command, old)).contains(expected);
        }
        assertThat(StoreDump.of(store)).isEqualTo(before);
    }

    @Test
    @DisplayName("The version that a plan's command expects is that of the chance")
    void planVersion() {
        Chance chance = scene.chance(ChanceStatus.DEVELOPING, test.id("rolf"), test.id("rolf"));
        AddPlanItem command = new AddPlanItem(chance.getId(), LocalDate.of(2026, 12, 1), "call");
        rolf.execute(command, CommandOptions.version(chance.getVersion()));
        assertThat(Refusals.text(Refusals.of(rolf, command, CommandOptions.version(chance.getVersion()))))
                .isEqualTo("rejected VERSION_STALE");
    }

    @Test
    @DisplayName("A command sent again is done once and answered twice; nobody hears of it a second time")
    void replay() {
        CommandOptions once = CommandOptions.id("create-1");
        CreateChance command = CreateChance.of(Samples.chanceDetails("New"));
        Chance first = rolf.execute(command, once);
        listener.clear();
        StoreDump before = StoreDump.of(store);
        int writes = store.writes();
        assertThat(rolf.check(command, once)).isEmpty();
        // The same content need not be the same object.
        Chance second = rolf.execute(CreateChance.of(Samples.chanceDetails("New")), once);
        assertThat(second).isEqualTo(first);
        assertThat(store.writes()).isEqualTo(writes);
        assertThat(StoreDump.of(store)).isEqualTo(before);
        assertThat(listener.accepted()).isEmpty();
        assertThat(rolf.history().of(Chance.KIND, first.getId()))
                .extracting(CrmEvent::step)
                .containsExactly("CREATE");
    }

    @Test
    @DisplayName("The answer to a repeated command is the record as it stands by now, though the step is closed by now")
    void currentState() {
        Chance chance = chance();
        CommandOptions once = CommandOptions.id("assign-1").expecting(chance.getVersion());
        AssignChance assign = new AssignChance(chance.getId(), test.id("rolf"));
        lena.execute(assign, once);
        Chance failed = rolf.execute(new FailChance(chance.getId(), "no budget"));
        assertThat(lena.execute(assign, once)).isEqualTo(failed);
        // Without the id it is another command, and too late.
        assertThat(Refusals.text(Refusals.of(lena, assign))).isEqualTo("rejected STEP_NOT_OPEN");
    }

    @Test
    @DisplayName("A repeated removal and a repeated import answer with what they said the first time")
    void otherAnswers() {
        Chance chance = chance();
        DeleteChance delete = new DeleteChance(chance.getId());
        assertThat(rolf.execute(delete, CommandOptions.id("delete-1"))).isEqualTo(chance.getId());
        assertThat(rolf.execute(delete, CommandOptions.id("delete-1"))).isEqualTo(chance.getId());
        ImportProducts products = new ImportProducts(List.of(Samples.product("P1")));
        CommandOptions once = CommandOptions.id("products-1");
        assertThat(test.system().execute(products, once)).isEqualTo(new ImportSummary(1, 0, 0));
        assertThat(test.system().execute(products, once)).isEqualTo(new ImportSummary(1, 0, 0));
        assertThat(test.system().execute(products)).isEqualTo(new ImportSummary(0, 0, 1));
    }

    @Test
    @DisplayName(
            "What a repeated command would answer with may be gone by now; then it is not found, and not done again")
    void answerGone() {
        CreateChance create = CreateChance.of(Samples.chanceDetails("New"));
        Chance chance = rolf.execute(create, CommandOptions.id("create-1"));
        rolf.execute(new DeleteChance(chance.getId()));
        StoreDump before = StoreDump.of(store);
        assertThat(Refusals.text(Refusals.of(rolf, create, CommandOptions.id("create-1"))))
                .isEqualTo("not found answer");
        assertThat(Refusals.text(rolf.check(create, CommandOptions.id("create-1"))))
                .isEqualTo("not found answer");
        assertThat(StoreDump.of(store)).isEqualTo(before);
    }

    @Test
    @DisplayName("A command id is not used for other content, another type of command or another actor")
    void reused() {
        CommandOptions once = CommandOptions.id("1");
        Chance chance = chance();
        rolf.execute(new EditChance(chance.getId(), Samples.chanceDetails("Edited")), once);
        StoreDump before = StoreDump.of(store);
        Refusal expected = new Refusal.Rejected(CommandRejection.COMMAND_ID_REUSED, Map.of());
        assertThat(Refusals.of(rolf, new EditChance(chance.getId(), Samples.chanceDetails("Other")), once))
                .isEqualTo(expected);
        assertThat(Refusals.of(lena, new EditChance(chance.getId(), Samples.chanceDetails("Edited")), once))
                .isEqualTo(expected);
        assertThat(Refusals.of(rolf, new DeleteChance(chance.getId()), once)).isEqualTo(expected);
        assertThat(Refusals.of(test.system(), new ImportProducts(List.of(Samples.product("P1"))), once))
                .isEqualTo(expected);
        assertThat(rolf.check(new DeleteChance(chance.getId()), once)).contains(expected);
        assertThat(StoreDump.of(store)).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "Every field of a command makes it another one: masked, absent, blank-padded, swapped and numeric ones too")
    void fingerprint() {
        ChanceDetails details = Samples.chanceDetails("New");
        CommandOptions once = CommandOptions.id("1");
        rolf.execute(new CreateChance(details, null, null), once);
        List<CreateChance> others = List.of(
                new CreateChance(with(details).customerName("New ").build(), null, null),
                new CreateChance(with(details).customerName("Secret").build(), null, null),
                new CreateChance(with(details).phone("1").build(), null, null),
                new CreateChance(with(details).contactName("Other").build(), null, null),
                new CreateChance(
                        with(details)
                                .title(details.getCustomerName())
                                .customerName(details.getTitle())
                                .build(),
                        null,
                        null),
                new CreateChance(with(details).successRate(51).build(), null, null),
                new CreateChance(details, null, "external"),
                new CreateChance(
                        details, scene.customer("Known", test.id("rolf")).getId(), null));
        for (CreateChance other : others) {
            assertThat(Refusals.text(Refusals.of(rolf, other, once))).isEqualTo("rejected COMMAND_ID_REUSED");
        }
    }

    private static ChanceDetails.Builder with(ChanceDetails details) {
        ChanceDetails.Builder builder = ChanceDetails.builder();
        builder.from(details);
        return builder;
    }

    @Test
    @DisplayName("A refused command does not use its id up")
    void refusedIsNotRemembered() {
        Chance chance = chance();
        CommandOptions once = CommandOptions.id("1");
        assertThat(Refusals.text(Refusals.of(rolf, new FailChance(chance.getId(), "no budget"), once)))
                .isNotEqualTo(Refusals.DONE);
        rolf.execute(new DeleteChance(chance.getId()), once);
    }

    @Test
    @DisplayName("Whoever lost the right since is denied, even the answer to a repeated command")
    void replayDenied() {
        CommandOptions once = CommandOptions.id("1");
        CreateChance command = CreateChance.of(Samples.chanceDetails("New"));
        rolf.execute(command, once);
        test.hire("rolf", "lena", "executive");
        assertThat(Refusals.text(Refusals.of(rolf, command, once))).isEqualTo("denied chance.create NOT_GRANTED");
    }

    @Test
    @DisplayName("What is no command of the library is an error of the program, not a refusal")
    void unknownCommand() {
        assertThatThrownBy(() -> rolf.execute(
                        () -> CreateChance.of(Samples.chanceDetails("x")).action()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
