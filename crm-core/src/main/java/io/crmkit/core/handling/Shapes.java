package io.crmkit.core.handling;

import io.crmkit.core.command.BusinessDateValidator;
import io.crmkit.core.command.Violation;
import io.crmkit.core.command.ViolationCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/** Internal: finds the faults of a command that show in the command itself. */
public final class Shapes {
    private static final Map<String, ViolationCode> CODES = Map.of(
            "NotNull", ViolationCode.REQUIRED,
            "NotBlank", ViolationCode.BLANK,
            "Min", ViolationCode.OUT_OF_RANGE,
            "Max", ViolationCode.OUT_OF_RANGE,
            "Range", ViolationCode.OUT_OF_RANGE,
            "DecimalMin", ViolationCode.OUT_OF_RANGE,
            "DecimalMax", ViolationCode.OUT_OF_RANGE,
            "Digits", ViolationCode.OUT_OF_RANGE);
    private static final String MAP_KEY = "<map key>";
    /** Of a language tag, as the keys of labels are. */
    private static final int LONGEST_KEY = 35;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Set<String> NAMES =
            Arrays.stream(ViolationCode.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** By field, with the second of many rows before the tenth. */
    private static final Comparator<Violation> ORDER = Comparator.comparing((Violation violation) -> NUMBER.matcher(
                            violation.field())
                    .replaceAll(number ->
                            "0".repeat(Math.max(0, 6 - number.group().length())) + number.group()))
            .thenComparing(Violation::code);

    private final Validator validator;

    /**
     * Makes one.
     *
     * @param validator the validator to use
     */
    public Shapes(Validator validator) {
        this.validator = validator;
    }

    /** {@return a validator that needs no expression language and speaks no language of its own} */
    public static Validator defaultValidator() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .traversableResolver(new Everything())
                // It always says the same, so nothing is saved by remembering what it said.
                .enableTraversableResolverResultCache(false)
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ENGLISH), Locale.ENGLISH, context -> Locale.ENGLISH, false))
                .buildValidatorFactory()
                .getValidator();
    }

    /**
     * {@return the faults, ordered by field}
     *
     * @param command the command, or another input
     */
    public List<Violation> faults(Object command) {
        return validator.validate(command).stream()
                .map(Shapes::violation)
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private static Violation violation(ConstraintViolation<?> found) {
        Map<String, Object> attributes = found.getConstraintDescriptor().getAttributes();
        String constraint =
                found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return new Violation(
                field(found.getPropertyPath()),
                code(found.getMessageTemplate(), constraint, attributes, found.getInvalidValue()),
                evidence(constraint, attributes));
    }

    /** A caller's path ends at the field, or at the place in it; what it says of containers beyond that goes. */
    private static String field(Path path) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null && !node.getName().equals(MAP_KEY) && isToldBack(node.getKey())) {
                field.append('[').append(node.getKey()).append(']');
            }
            if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
                field.append(field.length() == 0 ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }

    /** A key may be anything, and the fault may be in it: no path holds what would not do in a line of a log. */
    private static boolean isToldBack(Object key) {
        return key.toString().length() <= LONGEST_KEY
                && key.toString()
                        .chars()
                        .allMatch(c -> c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c)));
    }

    private static ViolationCode code(
            String template, String constraint, Map<String, Object> attributes, @Nullable Object value) {
        if (NAMES.contains(template)) {
            return ViolationCode.valueOf(template);
        }
        if (constraint.equals("Size")) {
            int size = value instanceof Collection<?> collection ? collection.size() : 0;
            return size < ((Number) attributes.getOrDefault("min", 0)).intValue()
                    ? ViolationCode.TOO_FEW
                    : ViolationCode.TOO_MANY;
        }
        return CODES.getOrDefault(constraint, ViolationCode.INVALID);
    }

    /** The limits that a constraint states. */
    private static Map<String, Object> evidence(String constraint, Map<String, Object> attributes) {
        Map<String, Object> evidence = new TreeMap<>();
        for (String name : List.of("min", "max")) {
            Object limit = attributes.get(name);
            if (limit != null) {
                evidence.put(name, limit);
            }
        }
        if (constraint.equals("BusinessDate")) {
            evidence.put("min", BusinessDateValidator.MIN);
            evidence.put("max", BusinessDateValidator.MAX);
        }
        return evidence;
    }

    /** All of a command is looked at. Without this, a Jakarta Persistence provider would be asked what may be. */
    private static final class Everything implements TraversableResolver {
        @Override
        public boolean isReachable(
                @Nullable Object object, Path.Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }

        @Override
        public boolean isCascadable(
                @Nullable Object object, Path.Node property, Class<?> root, Path path, ElementType type) {
            return true;
        }
    }
}
