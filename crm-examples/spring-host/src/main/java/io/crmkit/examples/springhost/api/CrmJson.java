package io.crmkit.examples.springhost.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.value.Id;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.annotation.JsonPOJOBuilder;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * How the CRM's types are written in JSON, which the CRM itself does not know: an id is a text, and what has a builder is
 * read with it.
 */
@Configuration(proxyBeanMethods = false)
class CrmJson {

    @Bean
    JsonMapperBuilderCustomizer crmTypes() {
        return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new CrmIntrospector(), mapper.annotationIntrospector()));
    }

    private static final class CrmIntrospector extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        private static boolean isText(Class<?> type) {
            return Id.class.isAssignableFrom(type) || type == Permission.class;
        }

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            boolean isValue = annotated instanceof AnnotatedMethod method
                    && isText(method.getDeclaringClass())
                    && Set.of("value", "code").contains(method.getName());
            return isValue ? Boolean.TRUE : null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            boolean isText =
                    annotated instanceof AnnotatedConstructor constructor && isText(constructor.getDeclaringClass());
            return isText ? JsonCreator.Mode.DELEGATING : null;
        }

        @Override
        public @Nullable Class<?> findPOJOBuilder(MapperConfig<?> config, AnnotatedClass type) {
            if (type.getRawType().isInterface() && type.getRawType().getName().startsWith("io.crmkit.")) {
                for (Class<?> nested : type.getRawType().getDeclaredClasses()) {
                    if (nested.getSimpleName().equals("Builder")) {
                        return nested;
                    }
                }
            }
            return null;
        }

        /** Builders are written as this project's are: no prefix. */
        @Override
        public JsonPOJOBuilder.@Nullable Value findPOJOBuilderConfig(MapperConfig<?> config, AnnotatedClass type) {
            boolean isBuilder = type.getRawType().getSimpleName().equals("Builder")
                    && type.getRawType().getName().startsWith("io.crmkit.");
            return isBuilder ? new JsonPOJOBuilder.Value("build", "") : null;
        }

        /** Of two setters the one that takes the bare value. */
        @Override
        public @Nullable AnnotatedMethod resolveSetterConflict(
                MapperConfig<?> config, AnnotatedMethod one, AnnotatedMethod other) {
            if (one.getRawParameterType(0) == Optional.class) {
                return other;
            }
            return other.getRawParameterType(0) == Optional.class ? one : null;
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }
    }
}
