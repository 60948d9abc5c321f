package io.crmkit.examples.checks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of Java in a document: a class with a main method, or statements, which are put into one.
 *
 * @param code the piece
 */
record Snippet(String code) {
    private static final Pattern TYPE = Pattern.compile("(?m)^(?:public |final )*(?:class|record|enum) (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    /** Compiles and runs it, and returns what it prints. Nothing else may print meanwhile. */
    String run(Path classes) throws IOException, ReflectiveOperationException {
        String name = first(TYPE).orElse("Snippet");
        String main = first(PACKAGE).map(folder -> folder + ".").orElse("") + name;
        Compilation.compile(
                classes, List.of(Compilation.source(main, first(TYPE).isPresent() ? code : wrapped())));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {classes.toUri().toURL()});
                PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            Method method = loader.loadClass(main).getMethod("main", String[].class);
            System.setOut(out);
            method.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String wrapped() {
        return lines(true) + "public class Snippet {\npublic static void main(String[] args) throws Exception {\n"
                + lines(false) + "}\n}\n";
    }

    private String lines(boolean imports) {
        return code.lines()
                .filter(line -> line.startsWith("import ") == imports)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private Optional<String> first(Pattern pattern) {
        Matcher matcher = pattern.matcher(code);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
