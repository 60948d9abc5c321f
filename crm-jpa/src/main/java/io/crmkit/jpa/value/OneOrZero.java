package io.crmkit.jpa.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Internal to crm-jpa: keeps truth values as 1 and 0. EclipseLink compares truth values as numbers on H2, which then
 * refuses to compare one with a truth value.
 */
@Converter
public class OneOrZero implements AttributeConverter<Boolean, Integer> {
    /** For the provider. */
    public OneOrZero() {}

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable Boolean truth) {
        return truth == null ? null : truth ? 1 : 0;
    }

    @Override
    public @Nullable Boolean convertToEntityAttribute(@Nullable Integer number) {
        return number == null ? null : number != 0;
    }
}
