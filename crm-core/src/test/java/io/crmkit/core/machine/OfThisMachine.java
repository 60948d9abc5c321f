package io.crmkit.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What depends on the machine, as careless code does. Not run in the build: its name does not end as tests' do. */
class OfThisMachine {
    @Test
    void digits() {
        assertThat(String.format(Locale.getDefault(Locale.Category.FORMAT), "%05d", 7))
                .isEqualTo("00007");
    }

    @Test
    void letters() {
        assertThat("EMAIL".toLowerCase(Locale.getDefault())).isEqualTo("email");
    }

    @Test
    void days() {
        assertThat(LocalDate.of(2026, 1, 1).atStartOfDay(ZoneId.systemDefault()).toEpochSecond() % 86_400)
                .isZero();
    }
}
