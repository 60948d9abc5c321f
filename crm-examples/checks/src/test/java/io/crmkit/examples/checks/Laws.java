package io.crmkit.examples.checks;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveOnlyPrivateConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The laws of the house, as far as class files show them; {@link SourceLaws} has the rest. A law that matches nothing
 * fails. Each is broken on purpose in {@link LawsCanFailTest}.
 */
final class Laws {
    private static final String SPI = "io.crmkit.spi..";
    private static final String CORE = "io.crmkit.core..";
    private static final String JPA = "io.crmkit.jpa..";
    private static final DescribedPredicate<JavaClass> OURS =
            resideInAnyPackage(SPI, CORE, JPA).as("crmkit's classes");

    private Laws() {}

    // 1. Who may depend on whom.

    @ArchTest
    static final ArchRule SPI_DEPENDS_ON_NOTHING_OF_OURS = classes()
            .that()
            .resideInAPackage(SPI)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(SPI, "java..", "org.jspecify..", "org.immutables..");

    @ArchTest
    static final ArchRule CORE_DEPENDS_ON_THE_SPI = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    CORE,
                    SPI,
                    "java..",
                    "org.jspecify..",
                    "org.immutables..",
                    "jakarta.validation..",
                    "org.hibernate.validator..",
                    "org.slf4j..",
                    "com.fasterxml.uuid..");

    @ArchTest
    static final ArchRule JPA_DEPENDS_ON_THE_SPI_ALONE = classes()
            .that()
            .resideInAPackage(JPA)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    JPA,
                    SPI,
                    "java..",
                    "javax.sql..",
                    "org.jspecify..",
                    "org.mapstruct..",
                    "jakarta.persistence..",
                    "org.slf4j..");

    // 2. Features in order, never upward.

    @ArchTest
    static final ArchRule FEATURES_IN_ORDER =
            classes().that(OURS).should(Checking.that("know no feature above their own", Features::upward));

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.crmkit.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule PACKAGES_ARE_NAMED_AFTER_FEATURES = noClasses()
            .that(OURS)
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..commons..",
                    "..impl..",
                    "..internal..",
                    "..manager..",
                    "..helper..",
                    "..helpers..",
                    "..misc..");

    // 3. Rules are pure, and nothing asks the machine what only the host may tell.

    @ArchTest
    static final ArchRule RULES_ARE_NO_OBJECTS =
            classes().that(Purity.RULES).should(beFinal()).andShould(haveOnlyPrivateConstructors());

    @ArchTest
    static final ArchRule RULES_ARE_FUNCTIONS = methods()
            .that()
            .areDeclaredInClassesThat(Purity.RULES)
            .and()
            .areNotPrivate()
            .should()
            .beStatic();

    @ArchTest
    static final ArchRule RULES_SEE_NO_PORT =
            noClasses().that(Purity.PARTS_OF_RULES).should().dependOnClassesThat(Purity.IMPURE);

    @ArchTest
    static final ArchRule RULES_REACH_NO_PORT = classes()
            .that(Purity.PARTS_OF_RULES)
            .should(Checking.that("call only what is pure too", Purity::impureReach));

    @ArchTest
    static final ArchRule NOTHING_ASKS_THE_MACHINE =
            classes().that(OURS).should(Checking.that("take time, zone, locale and charset as given", Machine::asked));

    @ArchTest
    static final ArchRule IDS_ARE_GIVEN = noClasses()
            .that()
            .resideInAnyPackage(SPI, CORE)
            .should()
            .accessTargetWhere(Machine.target("a random id", "java\\.util\\.UUID\\.randomUUID\\(\\)"));

    @ArchTest
    static final ArchRule ONLY_THE_BUILDER_KNOWS_THE_SYSTEM_CLOCK = noClasses()
            .that(OURS)
            .and()
            .doNotHaveFullyQualifiedName("io.crmkit.core.Crm$Builder")
            .should()
            .accessTargetWhere(Machine.target("a clock of the system", "java\\.time\\.Clock\\.(system|tick).*"));

    // 4. No threads, no caches, no mutable statics, no transactions but its own, no back doors.

    @ArchTest
    static final ArchRule NO_THREADS = noClasses()
            .that(OURS)
            .should()
            .dependOnClassesThat(any(
                    "threads",
                    "java.lang.Thread*",
                    "java.lang.InheritableThreadLocal",
                    "java.lang.ref.Cleaner*",
                    "java.util.Timer*",
                    "java.util.concurrent.*Execut*",
                    "java.util.concurrent.ForkJoin*",
                    "java.util.concurrent.*Future*",
                    "java.util.concurrent.Flow*",
                    "java.util.concurrent.SubmissionPublisher"))
            .orShould()
            .accessTargetWhere(Machine.target("the common pool", ".*\\.(parallel\\w*|commonPool)\\(.*"));

    @ArchTest
    static final ArchRule STATICS_ARE_FINAL = fields().that()
            .areDeclaredInClassesThat(OURS)
            .and()
            .areStatic()
            .should()
            .haveModifier(FINAL);

    @ArchTest
    static final ArchRule STATICS_ARE_CONSTANTS =
            classes().that(OURS).should(Checking.that("hold nothing in statics that could change", Constants::mutable));

    @ArchTest
    static final ArchRule NO_CACHES = noFields()
            .that()
            .areDeclaredInClassesThat(OURS.and(not(resideInAnyPackage("io.crmkit.spi.memory")))
                    .as("crmkit's classes but the memory store"))
            .should()
            .haveRawType(any("shared state", "java.util.concurrent.*", "java.util.WeakHashMap", "java.lang.ref.*"));

    @ArchTest
    static final ArchRule TRANSACTIONS_ARE_THE_HOSTS = noClasses()
            .that(OURS)
            .and()
            .doNotHaveFullyQualifiedName("io.crmkit.jpa.OwnedTransactions")
            .should()
            .dependOnClassesThat(any("transactions", "jakarta.persistence.EntityTransaction", "jakarta.transaction.*"))
            .orShould()
            .accessTargetWhere(Machine.target(
                    "what ends a lent entity manager",
                    "jakarta\\.persistence\\.EntityManager(Factory)?\\.(getTransaction|runInTransaction|callInTransaction"
                            + "|close|clear)\\(.*"));

    /** The scripts run on a connection that is opened and closed for them, on demand of the host only. */
    @ArchTest
    static final ArchRule CONNECTIONS_ARE_THE_HOSTS = noClasses()
            .that(OURS)
            .and()
            .doNotHaveFullyQualifiedName("io.crmkit.jpa.JpaSchema")
            .should()
            .accessTargetWhere(Machine.target(
                    "a connection", "java\\.sql\\.Connection\\.(commit|rollback|close|abort|set\\w+)\\(.*"));

    @ArchTest
    static final ArchRule NO_BACK_DOORS = noClasses()
            .that(OURS)
            .should()
            .dependOnClassesThat(any(
                    "back doors",
                    "java.util.ServiceLoader*",
                    "java.io.Object*Stream*",
                    "java.beans.*",
                    "java.rmi.*",
                    "java.net.*Socket*",
                    "java.net.*ClassLoader*",
                    "java.net.http.*",
                    "java.lang.Process*",
                    "java.lang.Runtime",
                    "javax.naming.*",
                    "javax.script.*",
                    "sun.*",
                    "jdk.*"));

    /** Those whose lines a test listens to, for what people wrote must not be in them. */
    @ArchTest
    static final ArchRule FEW_LOG = noFields()
            .that()
            .areDeclaredInClassesThat(OURS.and(not(any(
                    "those that log",
                    "io.crmkit.core.Pipeline",
                    "io.crmkit.jpa.JoinedTransactions",
                    "io.crmkit.jpa.OwnedTransactions",
                    "io.crmkit.jpa.value.Db"))))
            .should()
            .haveRawType("org.slf4j.Logger");

    @ArchTest
    static final ArchRule STATE_IS_NOT_SERIALIZABLE = noClasses()
            .that(OURS)
            .and()
            .areNotEnums()
            .and()
            .areNotAssignableTo(Throwable.class)
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(assignableTo(Serializable.class)));

    // 5. Nulls are marked.

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that(OURS)
            .should(Checking.that(
                    "be in a package that is @NullMarked",
                    type -> type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")
                            ? Stream.empty()
                            : Stream.of(type.getName() + ": " + type.getPackageName() + " is not @NullMarked")));

    /** Types by full name, where a star stands for anything. */
    private static DescribedPredicate<JavaClass> any(String description, String... patterns) {
        String regex = String.join(
                "|",
                Arrays.stream(patterns)
                        .map(pattern -> pattern.replace(".", "\\.").replace("*", ".*"))
                        .toList());
        return describe(
                description, type -> type.getBaseComponentType().getName().matches(regex));
    }
}
