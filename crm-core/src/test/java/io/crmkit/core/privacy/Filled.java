package io.crmkit.core.privacy;

import io.crmkit.core.analytics.customer.StagePolicy;
import io.crmkit.core.analytics.customer.StageThresholds;
import io.crmkit.core.analytics.service.BusinessCalendar;
import io.crmkit.core.chance.ChanceStep;
import io.crmkit.core.command.Action;
import io.crmkit.core.command.CommandRejection;
import io.crmkit.core.command.RejectionCode;
import io.crmkit.core.event.AuditHead;
import io.crmkit.core.report.Conversion;
import io.crmkit.spi.access.Permission;
import io.crmkit.spi.activity.ActivityStatus;
import io.crmkit.spi.chance.ChanceStatus;
import io.crmkit.spi.customer.Customer;
import io.crmkit.spi.customer.CustomerId;
import io.crmkit.spi.event.Subject;
import io.crmkit.spi.loss.LossStatus;
import io.crmkit.spi.report.CustomerLabel;
import io.crmkit.spi.service.ServiceStatus;
import io.crmkit.spi.value.Id;
import io.crmkit.spi.value.Kind;
import io.crmkit.spi.value.Money;
import io.crmkit.spi.value.NameKey;
import io.crmkit.spi.value.Period;
import io.crmkit.spi.value.State;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Makes an object of any data type, whose every text tells the field that it is in. */
final class Filled {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(int.class, 3),
            Map.entry(Integer.class, 3),
            Map.entry(long.class, 3L),
            Map.entry(Long.class, 3L),
            Map.entry(double.class, 0.5),
            Map.entry(Double.class, 0.5),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(OptionalInt.class, OptionalInt.of(3)),
            Map.entry(OptionalLong.class, OptionalLong.of(3)),
            Map.entry(OptionalDouble.class, OptionalDouble.of(0.5)),
            Map.entry(Object.class, 3),
            Map.entry(UUID.class, new UUID(7, 7)),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(Duration.class, Duration.ofDays(1)),
            Map.entry(LocalDate.class, LocalDate.of(2026, 1, 1)),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(YearMonth.class, YearMonth.of(2026, 1)),
            Map.entry(ZoneId.class, ZoneId.of("UTC")),
            Map.entry(BigDecimal.class, new BigDecimal("0.5")),
            Map.entry(Currency.class, Currency.getInstance("EUR")),
            Map.entry(Money.class, Money.of("1", "EUR")),
            Map.entry(Period.class, Period.year(2026)),
            // The statuses in which most is known.
            Map.entry(ActivityStatus.class, ActivityStatus.DONE),
            Map.entry(ChanceStatus.class, ChanceStatus.FAILED),
            Map.entry(LossStatus.class, LossStatus.DETERMINED),
            Map.entry(ServiceStatus.class, ServiceStatus.ARCHIVED),
            Map.entry(AuditHead.class, AuditHead.of(new Subject("customer", new UUID(7, 7)))),
            Map.entry(Conversion.class, new Conversion(Currency.getInstance("EUR"), List.of())),
            Map.entry(BusinessCalendar.Hours.class, new BusinessCalendar.Hours(LocalTime.MIN, LocalTime.NOON)),
            Map.entry(StagePolicy.class, StageThresholds.standard()),
            Map.entry(Action.class, ChanceStep.CREATE),
            Map.entry(RejectionCode.class, CommandRejection.KEY_TAKEN),
            Map.entry(Kind.class, Customer.KIND),
            Map.entry(Permission.class, new Permission("a.permission")));

    /** What nothing has in these statuses. */
    private static final Set<String> ABSENT = Set.of("wonValue");

    private Filled() {}

    /** The text of a field. */
    static String text(String type, String field) {
        return "canary(" + type + "." + field + ")";
    }

    /** An object of a type. */
    static Object of(Type type) {
        return make(type, "", "");
    }

    private static Object make(Type type, String owner, String field) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), owner, field);
        }
        if (type instanceof WildcardType wildcard) {
            return make(wildcard.getUpperBounds()[0], owner, field);
        }
        if (type instanceof TypeVariable<?> variable) {
            Type bound = variable.getBounds()[0];
            String name = bound.getTypeName();
            return name.startsWith(State.class.getName())
                    ? make(Customer.class, owner, field)
                    : make(name.startsWith(Id.class.getName()) ? CustomerId.class : CustomerLabel.class, owner, field);
        }
        return plain((Class<?>) type, owner, field);
    }

    private static Object container(Class<?> raw, Type[] arguments, String owner, String field) {
        if (raw == Optional.class) {
            return Optional.of(make(arguments[0], owner, field));
        }
        if (raw == List.class || raw == Collection.class) {
            return List.of(make(arguments[0], owner, field));
        }
        if (Set.class.isAssignableFrom(raw)) {
            return Set.of(make(arguments[0], owner, field));
        }
        if (raw == Map.class) {
            return Map.of(make(arguments[0], owner, field), make(arguments[1], owner, field));
        }
        return plain(raw, owner, field);
    }

    private static Object plain(Class<?> type, String owner, String field) {
        if (type == String.class) {
            return text(owner, field);
        }
        if (type == NameKey.class) {
            return NameKey.of(text(owner, field));
        }
        if (VALUES.containsKey(type)) {
            return VALUES.get(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isSealed()) {
            return plain(type.getPermittedSubclasses()[0], owner, field);
        }
        return built(type);
    }

    /** The name of a type among those that are around it. */
    static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : name(around) + "." + type.getSimpleName();
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> make(component.getGenericType(), name(type), component.getName()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + name(type) + " can be made", e);
        }
    }

    /** An object of a type with a builder. */
    private static Object built(Class<?> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            for (Method accessor : type.getMethods()) {
                String field = field(accessor);
                Optional<Method> setter = setter(builder, field);
                if (!accessor.isBridge()
                        && !field.isEmpty()
                        && !ABSENT.contains(field)
                        && !Modifier.isStatic(accessor.getModifiers())
                        && setter.isPresent()) {
                    set(setter.get(), builder, make(accessor.getGenericReturnType(), name(type), field));
                }
            }
            return builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no " + name(type) + " can be made", e);
        }
    }

    private static void set(Method setter, Object builder, Object value) throws ReflectiveOperationException {
        setter.setAccessible(true);
        try {
            setter.invoke(builder, value);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(setter.toString(), e.getCause());
        }
    }

    private static String field(Method accessor) {
        String name = accessor.getName();
        int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : name.length();
        return accessor.getParameterCount() > 0 || prefix == name.length()
                ? ""
                : Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1);
    }

    /** Sets what the accessor gives: an optional as a whole, a set or a list as a whole. */
    private static Optional<Method> setter(Object builder, String field) {
        return Arrays.stream(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(field) && method.getParameterCount() == 1)
                .filter(method -> !method.getParameterTypes()[0].isArray())
                .min((one, other) -> Boolean.compare(whole(other), whole(one)));
    }

    private static boolean whole(Method setter) {
        Class<?> type = setter.getParameterTypes()[0];
        return type.getSimpleName().startsWith("Optional") || type == Iterable.class || type == Map.class;
    }
}
