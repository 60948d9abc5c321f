package io.crmkit.core.handling;

import io.crmkit.core.command.Command;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Internal: a digest of what a command says, to tell whether a repeated id came with the same content. The text form of
 * a command will not do, for it masks personal data, nor will its hash code, which differs between machines.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * {@return the digest: 64 hexadecimal digits}
     *
     * @param command the command
     */
    public static String of(Command<?> command) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text(command).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "~";
        }
        if (value instanceof Optional<?> optional) {
            return text(optional.orElse(null));
        }
        if (value instanceof Record) {
            return composite(
                    value,
                    Arrays.stream(value.getClass().getRecordComponents())
                            .map(RecordComponent::getAccessor)
                            .toList());
        }
        if (value instanceof Set<?> set) {
            // Sets say the same in any order.
            return set.stream()
                    .map(Fingerprint::text)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
        }
        if (value instanceof Collection<?> collection) {
            return collection.stream().map(Fingerprint::text).toList().toString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + text(entry.getValue()))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .toString();
        }
        Optional<Class<?>> input = input(value.getClass());
        if (input.isPresent()) {
            return composite(value, attributes(input.get()));
        }
        String text =
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
        // The length in front keeps neighbours from running into each other.
        return text.length() + ":" + text;
    }

    /** The interface that a generated input type implements. */
    static Optional<Class<?>> input(Class<?> type) {
        return Arrays.<Class<?>>stream(type.getInterfaces())
                .filter(face -> face.getPackageName().startsWith("io.crmkit."))
                .findFirst();
    }

    /** The accessors of its attributes, by name. */
    static List<Method> attributes(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method ->
                        method.getName().startsWith("get") || method.getName().startsWith("is"))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static String composite(Object value, List<Method> accessors) {
        StringBuilder text = new StringBuilder(value.getClass().getSimpleName()).append('{');
        for (Method accessor : accessors) {
            try {
                text.append(accessor.getName())
                        .append('=')
                        .append(text(accessor.invoke(value)))
                        .append(',');
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("an accessor of a command failed", e);
            }
        }
        return text.append('}').toString();
    }
}
