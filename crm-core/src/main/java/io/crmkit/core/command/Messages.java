package io.crmkit.core.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The texts of refusals in one language. Resource bundles are not used: they fall back to the language of the machine,
 * and a refusal must read the same everywhere.
 */
final class Messages {
    private static final Map<String, Properties> TEXTS = load(List.of("en", "es", "zh", "bg"));

    /** A sentence names no more than these; the refusal holds them all. */
    private static final int MOST_VIOLATIONS = 10;

    private final Properties texts;

    private Messages(Properties texts) {
        this.texts = texts;
    }

    static Messages in(Locale locale) {
        Properties english = TEXTS.getOrDefault("en", new Properties());
        return new Messages(TEXTS.getOrDefault(locale.getLanguage(), english));
    }

    String text(Refusal refusal) {
        if (refusal instanceof Refusal.Invalid invalid) {
            int more = invalid.violations().size() - MOST_VIOLATIONS;
            String listed = invalid.violations().stream()
                    .limit(MOST_VIOLATIONS)
                    .map(violation -> violation.field() + ": " + text(violation))
                    .collect(Collectors.joining("; "));
            return more > 0 ? listed + "; " + fill("more", Map.of("count", more)) : listed;
        }
        if (refusal instanceof Refusal.Denied denied) {
            return fill("denied." + denied.cause().name(), Map.of("permission", denied.permission()));
        }
        if (refusal instanceof Refusal.NotFound notFound) {
            return fill("notFound", Map.of("kind", notFound.kind()));
        }
        Refusal.Rejected rejected = (Refusal.Rejected) refusal;
        return fill("rejected." + rejected.code().name(), rejected.evidence());
    }

    String text(Violation violation) {
        return fill("violation." + violation.code().name(), violation.evidence());
    }

    private String fill(String key, Map<String, Object> evidence) {
        String text = texts.getProperty(key, key);
        for (Map.Entry<String, Object> entry : evidence.entrySet()) {
            text = text.replace("{" + entry.getKey() + "}", entry.getValue().toString());
        }
        return text;
    }

    private static Map<String, Properties> load(List<String> languages) {
        Map<String, Properties> texts = new HashMap<>();
        for (String language : languages) {
            texts.put(language, read("/io/crmkit/core/messages_" + language + ".properties"));
        }
        return Map.copyOf(texts);
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream stream = Messages.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the jar: " + resource);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
