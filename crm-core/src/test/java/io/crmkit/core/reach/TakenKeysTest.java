package io.crmkit.core.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.CrmSession;
import io.crmkit.core.Refusals;
import io.crmkit.core.Samples;
import io.crmkit.core.Scene;
import io.crmkit.core.TestCrm;
import io.crmkit.core.chance.AssignChance;
import io.crmkit.core.chance.ChanceDetails;
import io.crmkit.core.chance.CreateChance;
import io.crmkit.core.chance.WinChance;
import io.crmkit.core.command.Command;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.Refusal;
import io.crmkit.core.customer.CreateCustomer;
import io.crmkit.core.customer.CustomerRejection;
import io.crmkit.core.customer.EditCustomer;
import io.crmkit.core.service.CreateServiceRequest;
import io.crmkit.spi.access.UserId;
import io.crmkit.spi.chance.ChanceId;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.service.ServiceRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keys are unique beyond everybody's sight; that one is taken is all that is told of the record that has it. */
class TakenKeysTest {
    private static final String NAME = "Müller & Söhne";
    private static final String HOST_ID = "4711-of-the-host";
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.CHINESE, Locale.forLanguageTag("bg"));

    private final TestCrm test = TestCrm.create();
    private final Scene scene = new Scene(test);
    private final CrmSession rolf = test.as("rolf");

    /** A command of rolf's that takes a key, and what it is refused with if the key is taken. */
    static Stream<Arguments> commands() {
        Refusal name = new Refusal.Rejected(CustomerRejection.CUSTOMER_NAME_TAKEN, Map.of());
        return Stream.of(
                row("a new name", name, t -> new CreateCustomer(Samples.details("MÜLLER  &  söhne"), null)),
                row("an edited name", name, t -> new EditCustomer(t.own(), Samples.details(" müller & SÖHNE "))),
                row("a name to win", name, t -> WinChance.of(t.chance())),
                row("a customer's id", taken("customer"), t -> new CreateCustomer(Samples.details("New"), HOST_ID)),
                row("a chance's id", taken("chance"), t -> new CreateChance(chance("New"), null, HOST_ID)),
                row(
                        "a request's id",
                        taken("service-request"),
                        t -> new CreateServiceRequest(t.own(), "COMPLAINT", "Wheel", "It came off.", HOST_ID)));
    }

    private static Arguments row(String about, Refusal refusal, Function<TakenKeysTest, Command<?>> command) {
        return Arguments.of(about, refusal, command);
    }

    private static Refusal taken(String kind) {
        return new Refusal.Rejected(CommandRejection.KEY_TAKEN, Map.of("key", kind + ".externalId"));
    }

    private static ChanceDetails chance(String customerName) {
        return Samples.chanceDetails(customerName);
    }

    private CustomerId own() {
        return scene.customer("Rolf's", test.id("rolf")).getId();
    }

    /** A chance that rolf develops, about somebody of the name. */
    private ChanceId chance() {
        ChanceId id = rolf.execute(CreateChance.of(chance("müller & söhne"))).getId();
        test.as("lena").execute(new AssignChance(id, test.id("rolf")));
        return id;
    }

    /** Records of somebody's that have the keys. */
    private List<String> keysTakenBy(String owner) {
        UserId user = test.id(owner);
        CustomerId named = scene.customer(NAME, user).getId();
        CustomerId known = scene.customer(HOST_ID, user).getId();
        CrmSession session = test.as(owner);
        ChanceId chance = session.execute(new CreateChance(chance("Somebody"), null, HOST_ID))
                .getId();
        ServiceRequest request =
                session.execute(new CreateServiceRequest(known, "COMPLAINT", "Bell", "It rings.", HOST_ID));
        return List.of(
                NAME,
                HOST_ID,
                owner,
                user.value().toString(),
                named.value().toString(),
                known.value().toString(),
                chance.value().toString(),
                request.getId().value().toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @DisplayName("A key that is taken out of sight is refused by the name of the key alone")
    void taken(String about, Refusal refusal, Function<TakenKeysTest, Command<?>> command) {
        List<String> secrets = keysTakenBy("ruth");
        Command<?> taking = command.apply(this);

        assertThat(rolf.check(taking)).contains(refusal);
        assertThat(Refusals.of(rolf, taking)).isEqualTo(refusal);
        assertThat(LANGUAGES)
                .allSatisfy(language -> assertThat(refusal.message(language))
                        .doesNotContainIgnoringCase(secrets.toArray(String[]::new)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofAnyOwner")
    @DisplayName("A key that is taken in sight is refused as one that is taken out of sight")
    void inSight(String about, Refusal refusal, Function<TakenKeysTest, Command<?>> command) {
        keysTakenBy("rolf");

        assertThat(rolf.check(command.apply(this))).contains(refusal);
    }

    /** All but winning, which takes the customer of the name where it is in sight. */
    static Stream<Arguments> ofAnyOwner() {
        return commands().filter(row -> !row.get()[0].equals("a name to win"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    @DisplayName("Control: a free key is not refused")
    void free(String about, Refusal refusal, Function<TakenKeysTest, Command<?>> command) {
        assertThat(rolf.check(command.apply(this))).isEqualTo(Optional.empty());
    }
}
