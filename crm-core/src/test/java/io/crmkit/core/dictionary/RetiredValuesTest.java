package io.crmkit.core.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.EditChance;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.core.service.AssignServiceRequest;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.core.service.ProcessServiceRequest;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.dictionary.DictionaryEntry;
import io.crmkit.spi.dictionary.DictionaryType;
import io.crmkit.spi.report.CustomerDimension;
import io.crmkit.spi.service.ServiceRequest;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 000-24: a value that is taken out of use stays with the records that have it. */
@Tag("000-24")
class RetiredValuesTest {
    private final TestCrm test = TestCrm.create();
    private final CrmSession rolf = test.as("rolf");

    @Test
    @DisplayName(
            "Records that have a retired value are read, edited and worked on as before; new ones may not choose it")
    void inUse() {
        Customer customer = rolf.execute(new CreateCustomer(Samples.details("Acme"), null));
        Chance chance = rolf.execute(CreateChance.of(Samples.chanceDetails("Prospect")));
        ServiceRequest request =
                rolf.execute(CreateServiceRequest.of(customer.getId(), "COMPLAINT", "Wheel", "It came off."));
        retire(DictionaryType.REGION, "north");
        retire(DictionaryType.CHANCE_SOURCE, "fair");
        retire(DictionaryType.SERVICE_TYPE, "COMPLAINT");

        rolf.execute(new EditCustomer(customer.getId(), Samples.details("Acme Ltd")));
        rolf.execute(new EditChance(chance.getId(), Samples.chanceDetails("Prospect Ltd")));
        test.as("lena").execute(new AssignServiceRequest(request.getId(), test.id("rolf")));
        rolf.execute(new ProcessServiceRequest(request.getId(), "Sent a new one."));
        assertThat(rolf.customers().get(customer.getId()).getRegion()).contains("north");
        assertThat(rolf.serviceRequests().get(request.getId()).getType()).isEqualTo("COMPLAINT");
        assertThat(Refusals.text(rolf.check(new CreateCustomer(Samples.details("New"), null))))
                .isEqualTo("invalid details.region NOT_IN_DICTIONARY");
        assertThat(Refusals.text(rolf.check(CreateChance.of(Samples.chanceDetails("New")))))
                .isEqualTo("invalid details.source NOT_IN_DICTIONARY");
        assertThat(Refusals.text(rolf.check(CreateServiceRequest.of(customer.getId(), "COMPLAINT", "New", "New"))))
                .isEqualTo("invalid type NOT_IN_DICTIONARY");
        // Reports still count what has it.
        assertThat(test.as("lena")
                        .reports()
                        .composition(CustomerDimension.REGION)
                        .rows())
                .anySatisfy(row -> assertThat(row.toString()).contains("north"));
    }

    @Test
    @DisplayName(
            "A list has its retired entries, for old records; what may be chosen has not; both in the order of the list")
    void choices() {
        retire(DictionaryType.LOSS_REASON, "LOST_TRUST");
        assertThat(rolf.dictionary().list(DictionaryType.LOSS_REASON))
                .extracting(DictionaryEntry::getValue)
                .containsExactly("STOPPED_BUYING", "COMPETITOR", "LOST_TRUST", "OTHER");
        assertThat(rolf.dictionary().choices(DictionaryType.LOSS_REASON))
                .extracting(DictionaryEntry::getValue)
                .containsExactly("STOPPED_BUYING", "COMPETITOR", "OTHER");
        DictionaryEntry other = entry(DictionaryType.LOSS_REASON, "OTHER");
        test.as("ada").execute(new EditDictionaryEntry(other.getId(), new EntryText("other", other.getLabels(), 0)));
        assertThat(rolf.dictionary().choices(DictionaryType.LOSS_REASON))
                .extracting(DictionaryEntry::getValue)
                .startsWith("OTHER");
    }

    @Test
    @DisplayName("The text of an entry is told in four languages, then in those a host adds, or else as the item")
    void labels() {
        DictionaryEntry partner = entry(DictionaryType.CUSTOMER_LEVEL, "PARTNER");
        assertThat(Stream.of("en", "es", "zh", "bg", "zh-TW", "fr")
                        .map(tag -> partner.label(Locale.forLanguageTag(tag))))
                .containsExactly("partner", "socio", "合作伙伴", "партньор", "合作伙伴", "partner");
        DictionaryEntry added = test.as("ada")
                .execute(new AddDictionaryEntry(
                        "region", "east", new EntryText("East", Map.of("zh", "东", "zh-TW", "東"), 5)));
        assertThat(Stream.of("zh-CN", "zh-TW", "zh-TW-x-lvariant-y", "zh", "de")
                        .map(tag -> added.label(Locale.forLanguageTag(tag))))
                .containsExactly("东", "東", "東", "东", "East");
    }

    @Test
    @DisplayName("A label is found by its language however the tag was written; a tag of no language is refused")
    void labelsByTag() {
        DictionaryEntry entry = test.as("ada")
                .execute(new AddDictionaryEntry(
                        "region", "east", new EntryText("East", Map.of("ES", "Este", "zh-tw", "東"), 1)));
        assertThat(entry.label(Locale.forLanguageTag("es"))).isEqualTo("Este");
        assertThat(entry.label(Locale.forLanguageTag("zh-TW"))).isEqualTo("東");
        assertThat(Refusals.text(test.as("ada")
                        .check(new AddDictionaryEntry("region", "w", new EntryText("W", Map.of("_", "W"), 1)))))
                .isEqualTo("invalid text.labels INVALID");
    }

    @Test
    @DisplayName("Values that differ in outer blanks alone are one")
    void sameValue() {
        assertThat(Refusals.text(
                        test.as("ada").check(new AddDictionaryEntry("region", " north ", EntryText.of("N", 1)))))
                .isEqualTo("rejected KEY_TAKEN");
    }

    @Test
    @DisplayName("The history tells what an entry said")
    void told() {
        DictionaryEntry entry = entry(DictionaryType.LOSS_REASON, "OTHER");
        test.as("ada").execute(new EditDictionaryEntry(entry.getId(), EntryText.of("renamed", 7)));
        assertThat(test.as("ada").history().of(DictionaryEntry.KIND, entry.getId()))
                .last()
                .satisfies(event -> assertThat(event.details())
                        .containsEntry("item", "renamed")
                        .containsEntry("position", "7"));
    }

    private void retire(DictionaryType type, String value) {
        test.as("ada").execute(new RetireDictionaryEntry(entry(type, value).getId()));
    }

    private DictionaryEntry entry(DictionaryType type, String value) {
        return test.system().dictionary().list(type).stream()
                .filter(entry -> entry.getValue().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
