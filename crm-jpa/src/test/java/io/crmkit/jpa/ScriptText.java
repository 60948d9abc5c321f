package io.crmkit.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** What stands in the scripts of a database. */
final class ScriptText {
    private ScriptText() {}

    static String of(JpaSchema schema) {
        return schema.scripts().stream()
                .map(script -> read("/" + schema.location() + "/" + script))
                .collect(Collectors.joining());
    }

    private static String read(String path) {
        try (InputStream in = Objects.requireNonNull(JpaSchema.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
