package io.crmkit.examples.springhost.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes the CRM's types in answers as in commands: springdoc would not know that an id is a text. */
@Component
class AnswerSchemas implements ModelConverter {
    private final Schemas schemas;

    AnswerSchemas(Schemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (raw.getName().startsWith("io.crmkit.") && raw.getTypeParameters().length == 0) {
            Schema<?> schema = schemas.of(raw);
            schemas.named().forEach(context::defineModel);
            return schema;
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }
}
