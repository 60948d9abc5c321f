package io.crmkit.examples.checks;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The compiler of the JDK, on the class path of the tests. */
final class Compilation {
    private static final JavaCompiler COMPILER =
            Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed, not a JRE");

    private Compilation() {}

    /** A source that is in no file; the name is that of its type, with the package. */
    static JavaFileObject source(String name, String text) {
        URI uri = URI.create("text:///" + name.replace('.', '/') + ".java");
        return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** Compiles for Java 17, and fails with what the compiler said. */
    static void compile(Path classes, Collection<JavaFileObject> sources) {
        List<String> options = List.of("--release", "17", "-proc:none", "-d", classes.toString(), "-cp", classPath());
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        if (!COMPILER.getTask(null, files(), said, options, null, sources).call()) {
            throw new IllegalArgumentException(said.getDiagnostics().stream()
                    .map(line -> line.getLineNumber() + ": " + line.getMessage(Locale.ENGLISH))
                    .collect(Collectors.joining("\n", "does not compile:\n", "")));
        }
    }

    /** Only reads the sources, so that nothing they name needs to be there. */
    static JavacTask parsing(Collection<? extends JavaFileObject> sources) {
        List<String> options = List.of("-proc:none", "-Xlint:none");
        return (JavacTask) COMPILER.getTask(null, files(), new DiagnosticCollector<>(), options, null, sources);
    }

    /** A source in a file. */
    static JavaFileObject source(Path file) {
        try {
            return source(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static StandardJavaFileManager files() {
        return COMPILER.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    }
}
