package io.crmkit.core.dictionary;

import static io.crmkit.core.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.SetUpDefaults;
import io.crmkit.core.StoreDump;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.ImportSummary;
import io.crmkit.spi.access.Role;
import io.crmkit.spi.customer.CustomerLevel;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryEntryId;
import io.crmkit.spi.dictionary.DictionaryType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 000-24: the lists that an administrator keeps. */
class DictionaryTest {
    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final CrmSession ada = test.as("ada");

    @Test
    @Tag("000-24")
    @DisplayName("An entry is added, edited, retired and restored; a value that was dropped from its labels is gone")
    void life() {
        DictionaryEntry east = ada.execute(
                new AddDictionaryEntry("region", "east", new EntryText("East", Map.of("en", "East", "es", "Este"), 7)));
        assertThat(east.isEditable()).isTrue();
        assertThat(east.isRetired()).isFalse();
        DictionaryEntry edited = ada.execute(
                new EditDictionaryEntry(east.getId(), new EntryText("The East", Map.of("en", "The East"), 8)));
        assertThat(edited)
                .isEqualTo(DictionaryEntry.builder()
                        .id(east.getId())
                        .type(DictionaryType.REGION)
                        .value("east")
                        .item("The East")
                        .labels(Map.of("en", "The East"))
                        .position(8)
                        .editable(true)
                        .version(edited.getVersion())
                        .build());
        assertThat(ada.execute(new RetireDictionaryEntry(east.getId())).isRetired())
                .isTrue();
        assertRejected(
                ada, new RetireDictionaryEntry(east.getId()), DictionaryRejection.DICTIONARY_ENTRY_RETIRED, Map.of());
        assertThat(ada.execute(new RestoreDictionaryEntry(east.getId())).isRetired())
                .isFalse();
        assertRejected(
                ada,
                new RestoreDictionaryEntry(east.getId()),
                DictionaryRejection.DICTIONARY_ENTRY_NOT_RETIRED,
                Map.of());
        assertThat(ada.dictionary().list(DictionaryType.REGION))
                .extracting(DictionaryEntry::getValue)
                .containsExactly("north", "south", "east");
        assertThat(test.system()
                        .history()
                        .of(DictionaryEntry.KIND, east.getId())
                        .get(0)
                        .details())
                .containsAllEntriesOf(Map.of("item", "East", "label.en", "East", "label.es", "Este"));
    }

    @Test
    @Tag("000-24")
    @DisplayName("A value is in a list once, retired or not; trying tells so too")
    void unique() {
        DictionaryEntry retired = scene.entry(DictionaryType.REGION, "isles", true);
        AddDictionaryEntry again = new AddDictionaryEntry("region", "isles", EntryText.of("Isles", 1));
        StoreDump before = StoreDump.of(test.store());
        assertRejected(ada, again, CommandRejection.KEY_TAKEN, Map.of("key", "dictionary-entry.value"));
        assertThat(ada.check(again)).isPresent();
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
        // The same value in another list is another one.
        ada.execute(new AddDictionaryEntry("chance-source", retired.getValue(), EntryText.of("Isles", 1)));
    }

    @Test
    @Tag("000-24")
    @DisplayName("The levels of customers are fixed: none is added, edited or retired, not even by the system")
    void fixed() {
        DictionaryEntry level =
                ada.dictionary().list(DictionaryType.CUSTOMER_LEVEL).get(0);
        StoreDump before = StoreDump.of(test.store());
        for (CrmSession session : new CrmSession[] {ada, test.system()}) {
            assertRejected(
                    session,
                    new AddDictionaryEntry("customer-level", "GOLD", EntryText.of("Gold", 1)),
                    DictionaryRejection.DICTIONARY_ENTRY_FIXED,
                    Map.of());
            assertRejected(
                    session,
                    new EditDictionaryEntry(level.getId(), EntryText.of("Gold", 1)),
                    DictionaryRejection.DICTIONARY_ENTRY_FIXED,
                    Map.of());
            assertRejected(
                    session,
                    new RetireDictionaryEntry(level.getId()),
                    DictionaryRejection.DICTIONARY_ENTRY_FIXED,
                    Map.of());
        }
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    @Test
    @Tag("000-24")
    @DisplayName("A value counts for new records from when it is there until it is retired")
    void use() {
        CreateChance command = CreateChance.of(ChanceDetails.builder()
                .from(Samples.chanceDetails("Atelier"))
                .source("mail")
                .build());
        String refusal = "invalid details.source NOT_IN_DICTIONARY";
        assertThat(Refusals.text(test.as("rolf").check(command))).isEqualTo(refusal);
        DictionaryEntry mail = ada.execute(new AddDictionaryEntry("chance-source", "mail", EntryText.of("Mail", 1)));
        test.as("rolf").execute(command);
        ada.execute(new RetireDictionaryEntry(mail.getId()));
        assertThat(Refusals.text(test.as("rolf").check(command))).isEqualTo(refusal);
        ada.execute(new RestoreDictionaryEntry(mail.getId()));
        test.as("rolf").execute(command);
    }

    @Test
    @DisplayName("Setting up twice enters nothing twice and leaves what a host has changed alone")
    void defaults() {
        assertThat(ada.users().roles()).extracting(Role::getName).hasSize(4);
        assertThat(ada.dictionary().list(DictionaryType.CUSTOMER_LEVEL))
                .extracting(DictionaryEntry::getValue)
                .containsExactlyElementsOf(
                        Arrays.stream(CustomerLevel.values()).map(Enum::name).toList());
        assertThat(values(DictionaryType.SERVICE_TYPE)).containsExactly("CONSULTATION", "COMPLAINT", "SUGGESTION");
        assertThat(values(DictionaryType.LOSS_REASON))
                .containsExactly("STOPPED_BUYING", "COMPETITOR", "LOST_TRUST", "OTHER");
        assertThat(values(DictionaryType.ACTIVITY_CHANNEL))
                .containsExactly("MEETING", "PHONE", "EMAIL", "LETTER", "FAX", "CHAT", "WEB");
        // What stands in all lists but the levels is the host's to say, and said again it is not taken back.
        ada.execute(new EditDictionaryEntry(entry(DictionaryType.SERVICE_TYPE, "COMPLAINT"), EntryText.of("Woe", 9)));
        ada.execute(new RetireDictionaryEntry(entry(DictionaryType.LOSS_REASON, "OTHER")));
        ada.execute(new RetireDictionaryEntry(entry(DictionaryType.ACTIVITY_CHANNEL, "FAX")));
        StoreDump before = StoreDump.of(test.store());
        assertThat(test.system().execute(new SetUpDefaults())).isEqualTo(new ImportSummary(0, 0, 23));
        assertThat(StoreDump.of(test.store())).isEqualTo(before);
    }

    private List<String> values(DictionaryType type) {
        return ada.dictionary().list(type).stream()
                .map(DictionaryEntry::getValue)
                .toList();
    }

    private DictionaryEntryId entry(DictionaryType type, String value) {
        return ada.dictionary().list(type).stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(DictionaryEntry::getId)
                .findFirst()
                .orElseThrow();
    }
}
