package io.crmkit.jpa.value;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Internal to crm-jpa: keeps instants as microseconds since the epoch. Timestamp columns are read and written in the
 * zone of the JVM or of the session by some pairs of provider and database, and an hour is lost twice a year.
 */
@Converter
public class InstantMicros implements AttributeConverter<Instant, Long> {
    private static final long MICROS = 1_000_000;

    /** For the provider. */
    public InstantMicros() {}

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Instant instant) {
        return instant == null
                ? null
                : Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1000);
    }

    @Override
    public @Nullable Instant convertToEntityAttribute(@Nullable Long micros) {
        return micros == null
                ? null
                : Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }
}
