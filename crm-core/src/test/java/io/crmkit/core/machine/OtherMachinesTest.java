package io.crmkit.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Tier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** P34: zone, language and digits of the machine do not matter. */
class OtherMachinesTest {
    /** Far fewer than there are: that they are found at all. */
    private static final int MANY = 4_000;

    private static final List<String> LANGUAGES =
            List.of("tr-TR", "th-TH-u-nu-thai", "ar-EG-u-nu-arab", "de-DE", "en-US");
    private static final List<String> ZONES =
            List.of("Pacific/Kiritimati", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Niue", "Europe/Istanbul");

    static Stream<Machine> machines() {
        if (Tier.current() == Tier.BUILD) {
            return Stream.of(
                    new Machine("tr-TR", "Pacific/Niue"), new Machine("th-TH-u-nu-thai", "Pacific/Kiritimati"));
        }
        return LANGUAGES.stream().flatMap(language -> ZONES.stream().map(zone -> new Machine(language, zone)));
    }

    @ParameterizedTest
    @MethodSource("machines")
    @DisplayName("All tests of the core succeed on a machine with another language, other digits and another time zone")
    void all(Machine machine) {
        Machine.Outcome outcome = machine.run();
        Tier.report("P34 on " + machine, outcome.succeeded() + " tests succeeded");
        assertThat(outcome.failed()).as(outcome.output()).isZero();
        assertThat(outcome.succeeded()).isGreaterThan(MANY);
    }

    @Test
    @DisplayName("Control: what depends on language, digits or zone fails there")
    void control() {
        String careless = OfThisMachine.class.getName();
        assertThat(new Machine("en-US", "UTC").run(careless).succeeded()).isEqualTo(3);
        assertThat(new Machine("tr-TR", "UTC").run(careless).failed()).isEqualTo(1);
        assertThat(new Machine("th-TH-u-nu-thai", "UTC").run(careless).failed()).isEqualTo(1);
        assertThat(new Machine("en-US", "Pacific/Niue").run(careless).failed()).isEqualTo(1);
    }
}
