package io.crmkit.spi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DecimalsProperties {

    @Property
    void takesAwayNothingButZerosAfterThePoint(
            @ForAll BigInteger digits, @ForAll @IntRange(max = 60) int scale, @ForAll @IntRange(max = 60) int zeros) {
        BigDecimal number = new BigDecimal(digits, scale);
        BigDecimal padded = number.setScale(scale + zeros);

        BigDecimal plain = Decimals.plain(padded);

        assertThat(plain).isEqualByComparingTo(number).isEqualTo(Decimals.plain(number));
        assertThat(plain.scale()).isNotNegative();
        assertThat(plain.toPlainString()).doesNotMatch(".*\\..*0");
    }
}
