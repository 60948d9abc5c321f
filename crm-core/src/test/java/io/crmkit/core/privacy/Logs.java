package io.crmkit.core.privacy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the library logs while something is done, however finely. Nothing else may be done meanwhile in this JVM. */
public final class Logs {
    /** The classes of the library that log; a law of the house says that there are no others. */
    private static final List<String> CLASSES = List.of(
            "io.crmkit.core.Pipeline",
            "io.crmkit.jpa.JoinedTransactions",
            "io.crmkit.jpa.OwnedTransactions",
            "io.crmkit.jpa.value.Db");

    /** SLF4J's simple logger takes its level when it is made, and most are made long before this test. */
    private static final String LEVEL = "currentLogLevel";

    private static final int TRACE = 0;

    private Logs() {}

    /** What was logged while some work was done. */
    public static String during(Runnable work) {
        Map<Logger, Integer> levels = new HashMap<>();
        loggers().forEach(logger -> levels.put(logger, level(logger, TRACE)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setErr(before);
            levels.forEach((logger, level) -> level(logger, level));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<Logger> loggers() {
        return CLASSES.stream().map(LoggerFactory::getLogger).toList();
    }

    private static int level(Logger logger, int level) {
        try {
            Field field = logger.getClass().getDeclaredField(LEVEL);
            field.setAccessible(true);
            int before = field.getInt(logger);
            field.setInt(logger, level);
            return before;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the simple logger is not what it was", e);
        }
    }
}
