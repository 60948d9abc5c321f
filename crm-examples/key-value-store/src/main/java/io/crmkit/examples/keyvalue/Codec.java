package io.crmkit.examples.keyvalue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.crmkit.spi.StoreException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * Values as CBOR, a binary JSON. What is absent is not written, so an optional attribute that the next version of the CRM
 * adds is read as absent from what this one wrote, without a migration. The other way round it fails: a version that does
 * not know an attribute refuses the record, for it would lose the attribute when it writes the record again.
 */
final class Codec {
    private static final ObjectMapper MAPPER = CBORMapper.builder()
            .annotationIntrospector(new StateIntrospector())
            .changeDefaultPropertyInclusion(
                    unused -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Codec() {}

    static <T> byte[] write(Class<T> type, T value) {
        return MAPPER.writerFor(type).writeValueAsBytes(value);
    }

    static <T> T read(Class<T> type, byte[] bytes) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (JacksonException e) {
            throw new StoreException("what is stored cannot be read as " + type.getSimpleName(), e);
        }
    }
}
