package io.crmkit.examples.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way of breaking a law: types that are compiled in {@link LawsCanFailTest} only. The first of them breaks it.
 *
 * @param law the name of the constant in {@link Laws}
 * @param types the types, each with its package
 */
record Offence(String law, List<String> types) {
    private static final Pattern NAME = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

    private static Offence of(String law, String... types) {
        return new Offence(law, List.of(types));
    }

    /** All of them; where a law is a list of many things, more than one. */
    static List<Offence> all() {
        List<Offence> all = new ArrayList<>();
        all.addAll(dependencies());
        all.addAll(impurities());
        all.addAll(surroundings());
        all.addAll(leaks());
        return all;
    }

    private static List<Offence> dependencies() {
        return List.of(
                of(
                        "SPI_DEPENDS_ON_NOTHING_OF_OURS",
                        "package io.crmkit.spi.customer; class Bad { org.slf4j.Logger a; }"),
                of("SPI_DEPENDS_ON_NOTHING_OF_OURS", "package io.crmkit.spi; class Bad { io.crmkit.core.Crm a; }"),
                of("CORE_DEPENDS_ON_THE_SPI", "package io.crmkit.core; class Bad { io.crmkit.jpa.JpaStore a; }"),
                of(
                        "CORE_DEPENDS_ON_THE_SPI",
                        "package io.crmkit.core; class Bad { jakarta.persistence.EntityManager a; }"),
                of("JPA_DEPENDS_ON_THE_SPI_ALONE", "package io.crmkit.jpa; class Bad { io.crmkit.core.Crm a; }"),
                of(
                        "FEATURES_IN_ORDER",
                        "package io.crmkit.core.customer; class Bad { io.crmkit.core.chance.Chances a; }"),
                of(
                        "FEATURES_IN_ORDER",
                        "package io.crmkit.core.customer; class Bad { io.crmkit.spi.chance.Chance[] a; }"),
                of(
                        "FEATURES_IN_ORDER",
                        "package io.crmkit.core.settings; class Bad { io.crmkit.spi.chance.Chance a; }"),
                of("FEATURES_IN_ORDER", "package io.crmkit.jpa.customer; class Bad { io.crmkit.spi.order.Order a; }"),
                of(
                        "FEATURES_IN_ORDER",
                        "package io.crmkit.core.dictionary; class Bad { io.crmkit.core.event.History a; }"),
                of("FEATURES_IN_ORDER", "package io.crmkit.core.order; class Bad { io.crmkit.core.loss.LossCases a; }"),
                of(
                        "FEATURES_IN_ORDER",
                        "package io.crmkit.core.activity; class Bad { io.crmkit.spi.service.ServiceRequest a; }"),
                of("FEATURES_IN_ORDER", "package io.crmkit.core.chance; class Bad { io.crmkit.core.CrmSession a; }"),
                of("FEATURES_IN_ORDER", "package io.crmkit.spi.value; class Bad { io.crmkit.spi.Unit a; }"),
                of("FEATURES_IN_ORDER", "package io.crmkit.core; class Bad { io.crmkit.spi.memory.InMemoryStore a; }"),
                of("FEATURES_IN_ORDER", "package io.crmkit.core.news; class Bad {}"),
                of(
                        "NO_CYCLES",
                        "package io.crmkit.spi.customer; public class Bad { io.crmkit.spi.order.Worse a; }",
                        "package io.crmkit.spi.order; public class Worse { io.crmkit.spi.customer.Bad a; }"),
                of("PACKAGES_ARE_NAMED_AFTER_FEATURES", "package io.crmkit.core.util; class Bad {}"),
                of("PACKAGES_ARE_NULL_MARKED", "package io.crmkit.core.bare; class Bad {}"));
    }

    private static List<Offence> impurities() {
        return List.of(
                of("RULES_ARE_NO_OBJECTS", "package io.crmkit.core.chance; final class BadRules { BadRules() {} }"),
                of(
                        "RULES_ARE_NO_OBJECTS",
                        "package io.crmkit.core.chance; class BadCalculator { private BadCalculator() {} }"),
                of("RULES_ARE_FUNCTIONS", "package io.crmkit.core.chance; final class BadRules { void decide() {} }"),
                of("RULES_SEE_NO_PORT", "package io.crmkit.core.order; final class BadRules { io.crmkit.spi.Unit a; }"),
                of(
                        "RULES_SEE_NO_PORT",
                        "package io.crmkit.core.order; final class BadRules { io.crmkit.core.handling.Context a; }"),
                of(
                        "RULES_SEE_NO_PORT",
                        "package io.crmkit.core.order; final class BadRules { io.crmkit.spi.order.OrderRepository a; }"),
                of(
                        "RULES_SEE_NO_PORT",
                        "package io.crmkit.core.order; class BadRules { class Part { void a(java.time.Clock b) {} } }"),
                of(
                        "RULES_SEE_NO_PORT",
                        "package io.crmkit.core.order; class BadRules { void a(java.util.function.Supplier<?> b) {} }"),
                of(
                        "RULES_REACH_NO_PORT",
                        "package io.crmkit.core.chance; class BadRules { static void a() { Worse.b(); } }",
                        "package io.crmkit.core.chance; class Worse { static void b() { c(System::gc); }"
                                + " static void c(Runnable r) {} }"),
                of(
                        "RULES_REACH_NO_PORT",
                        "package io.crmkit.core.chance; class BadRules { static Object a() { return new Worse().b; } }",
                        "package io.crmkit.core.chance; class Worse { Object b = java.util.UUID.randomUUID(); }"));
    }

    private static List<Offence> surroundings() {
        return List.of(
                asks("Object a = java.time.Instant.now();"),
                asks("java.util.function.Supplier<?> a = java.time.Instant::now;"),
                asks("Object a = java.time.LocalDate.now(java.time.ZoneOffset.UTC);"),
                asks("long a = System.currentTimeMillis();"),
                asks("Object a = java.time.ZoneId.systemDefault();"),
                asks("Object a = java.util.Locale.getDefault();"),
                asks("Object a = \"I\".toLowerCase();"),
                asks("java.util.function.Function<String, ?> a = String::toUpperCase;"),
                asks("Object a = String.format(\"%d\", 1);"),
                asks("Object a = \"%d\".formatted(1);"),
                asks("Object a = new String(new byte[1]);"),
                asks("Object a = new java.text.DecimalFormat(\"0\");"),
                asks("Object a = java.time.format.DateTimeFormatter.ofPattern(\"MMM\");"),
                of("IDS_ARE_GIVEN", "package io.crmkit.core; class Bad { Object a = java.util.UUID.randomUUID(); }"),
                of(
                        "ONLY_THE_BUILDER_KNOWS_THE_SYSTEM_CLOCK",
                        "package io.crmkit.core; class Bad { Object a = java.time.Clock.systemUTC(); }"));
    }

    private static Offence asks(String field) {
        return of("NOTHING_ASKS_THE_MACHINE", "package io.crmkit.spi.value; class Bad { " + field + " }");
    }

    private static List<Offence> leaks() {
        return List.of(
                of("NO_THREADS", "package io.crmkit.jpa; class Bad { void a() { new Thread(() -> {}).start(); } }"),
                of("NO_THREADS", "package io.crmkit.core; class Bad { ThreadLocal<String> a; }"),
                of("NO_THREADS", "package io.crmkit.core; class Bad { java.util.concurrent.ExecutorService a; }"),
                of(
                        "NO_THREADS",
                        "package io.crmkit.core; class Bad { Object a = java.util.List.of(1).parallelStream(); }"),
                of("STATICS_ARE_FINAL", "package io.crmkit.core; class Bad { static int a; }"),
                constant("java.util.Map<String, String> A = new java.util.HashMap<>();"),
                constant("java.util.List<?> A = java.util.List.of(new StringBuilder());"),
                constant("java.util.concurrent.atomic.AtomicLong A = new java.util.concurrent.atomic.AtomicLong();"),
                constant("int[] A = {1};"),
                of("NO_CACHES", "package io.crmkit.core; class Bad { java.util.concurrent.ConcurrentMap<?, ?> a; }"),
                of(
                        "TRANSACTIONS_ARE_THE_HOSTS",
                        "package io.crmkit.jpa; class Bad { void a(jakarta.persistence.EntityManager b) { b.close(); } }"),
                of(
                        "TRANSACTIONS_ARE_THE_HOSTS",
                        "package io.crmkit.jpa; class Bad { jakarta.persistence.EntityTransaction a; }"),
                of(
                        "CONNECTIONS_ARE_THE_HOSTS",
                        "package io.crmkit.jpa;"
                                + " class Bad { void a(java.sql.Connection b) throws Exception { b.commit(); } }"),
                of("NO_BACK_DOORS", "package io.crmkit.core; class Bad { java.util.ServiceLoader<?> a; }"),
                of("NO_BACK_DOORS", "package io.crmkit.core; class Bad { java.io.ObjectInputStream a; }"),
                of("NO_BACK_DOORS", "package io.crmkit.core; class Bad { javax.naming.Context a; }"),
                of("NO_BACK_DOORS", "package io.crmkit.core; class Bad { javax.script.ScriptEngine a; }"),
                of("NO_BACK_DOORS", "package io.crmkit.jpa; class Bad { java.io.ObjectInputStream a; }"),
                of("FEW_LOG", "package io.crmkit.core; class Bad { org.slf4j.Logger a; }"),
                of(
                        "STATE_IS_NOT_SERIALIZABLE",
                        "package io.crmkit.spi.chance; record Bad(int a) implements java.io.Serializable {}"));
    }

    private static Offence constant(String field) {
        return of("STATICS_ARE_CONSTANTS", "package io.crmkit.core; class Bad { static final " + field + " }");
    }

    /** The same with names of their own, so that all can be compiled at once. */
    Offence numbered(int number) {
        return new Offence(
                law,
                types.stream()
                        .map(type -> type.replaceAll("\\b(Bad|Worse)", "$1" + number + "x"))
                        .toList());
    }

    /** The full name of the type that breaks the law. */
    String culprit() {
        return name(types.get(0));
    }

    static String name(String type) {
        return first(PACKAGE, type) + "." + first(NAME, type);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException(text);
        }
        return matcher.group(1);
    }

    @Override
    public String toString() {
        return law + " by " + types.get(0);
    }
}
