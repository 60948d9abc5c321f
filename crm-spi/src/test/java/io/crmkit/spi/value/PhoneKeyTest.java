package io.crmkit.spi.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneKeyTest {

    @ParameterizedTest
    @CsvSource({
        "+49 (0)30 / 12-34, 490301234",
        "ext. 7, 7",
        "０３０, 030",
        "\u0664\u0669, 49",
        "\uD835\uDFCF2, 12",
        "none, ''",
        "'', ''",
        "½ ² ③, ''"
    })
    void hasTheDigitsAlone(String phone, String digits) {
        assertThat(PhoneKey.digits(phone)).isEqualTo(digits);
    }
}
