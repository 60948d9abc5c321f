package io.crmkit.examples.keyvalue;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.crmkit.spi.value.State;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonPOJOBuilder;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * What annotations would tell Jackson, for types that carry none: a state is read by its builder, and a record of one
 * component, such as an id, is that component.
 */
final class StateIntrospector extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Class<?> findPOJOBuilder(MapperConfig<?> config, AnnotatedClass type) {
        return builder(type.getRawType()).orElse(null);
    }

    @Override
    public JsonPOJOBuilder.@Nullable Value findPOJOBuilderConfig(MapperConfig<?> config, AnnotatedClass type) {
        return new JsonPOJOBuilder.Value("build", "");
    }

    @Override
    public @Nullable AnnotatedMethod resolveSetterConflict(
            MapperConfig<?> config, AnnotatedMethod one, AnnotatedMethod other) {
        // Builders take what may be absent in two ways: as it is, and as an Optional.
        return Stream.of(one, other)
                .filter(setter -> setter.getRawParameterType(0) == Optional.class)
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member.getMember() instanceof Method getter
                && builder(getter.getDeclaringClass())
                        .filter(builder -> isDerived(getter, builder))
                        .isPresent();
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
        boolean value = member.getAnnotated() instanceof Method method
                && isSingle(method.getDeclaringClass())
                && method.equals(
                        method.getDeclaringClass().getRecordComponents()[0].getAccessor());
        return value ? true : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated member) {
        boolean creator = member.getAnnotated() instanceof Constructor<?> constructor
                && constructor.getParameterCount() == 1
                && isSingle(constructor.getDeclaringClass());
        return creator ? JsonCreator.Mode.DELEGATING : null;
    }

    private static boolean isSingle(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length == 1;
    }

    /** The builder of a state type. */
    private static Optional<Class<?>> builder(Class<?> type) {
        return Stream.of(type)
                .filter(State.class::isAssignableFrom)
                .flatMap(state -> Arrays.stream(state.getDeclaredClasses()))
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst();
    }

    /** Whether an attribute comes from others, so that a builder does not take it. */
    private static boolean isDerived(Method getter, Class<?> builder) {
        String name = getter.getName().replaceFirst("^(get|is)", "");
        String attribute = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return Arrays.stream(builder.getMethods())
                .noneMatch(method -> method.getName().equals(attribute));
    }
}
