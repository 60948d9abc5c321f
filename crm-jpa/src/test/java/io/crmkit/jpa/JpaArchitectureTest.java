package io.crmkit.jpa;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The laws of the house, as far as they concern this module. A rule that matches no class fails. */
@AnalyzeClasses(packages = "io.crmkit.jpa", importOptions = ImportOption.DoNotIncludeTests.class)
class JpaArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_IN_ORDER = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("value")
            .definedBy("io.crmkit.jpa.value")
            .layer("access")
            .definedBy("io.crmkit.jpa.access")
            .layer("event")
            .definedBy("io.crmkit.jpa.event")
            .layer("dictionary")
            .definedBy("io.crmkit.jpa.dictionary")
            .layer("customer")
            .definedBy("io.crmkit.jpa.customer")
            .layer("order")
            .definedBy("io.crmkit.jpa.order")
            .layer("activity")
            .definedBy("io.crmkit.jpa.activity")
            .layer("chance")
            .definedBy("io.crmkit.jpa.chance")
            .layer("service")
            .definedBy("io.crmkit.jpa.service")
            .layer("loss")
            .definedBy("io.crmkit.jpa.loss")
            .layer("report")
            .definedBy("io.crmkit.jpa.report")
            .layer("entry")
            .definedBy("io.crmkit.jpa")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers(
                    "event",
                    "dictionary",
                    "customer",
                    "order",
                    "activity",
                    "chance",
                    "service",
                    "loss",
                    "report",
                    "entry")
            .whereLayer("event")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("dictionary")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("customer")
            .mayOnlyBeAccessedByLayers("order", "activity", "chance", "service", "loss", "report", "entry")
            .whereLayer("order")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("activity")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("loss")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("chance")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("entry")
            .whereLayer("entry")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule NOTHING_BUT_THE_SPI_AND_THE_APIS = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.sql",
                    "io.crmkit.jpa..",
                    "io.crmkit.spi..",
                    "jakarta.persistence..",
                    "org.slf4j",
                    "org.jspecify.annotations",
                    "org.mapstruct..",
                    "javax.annotation.processing"));

    @ArchTest
    static final ArchRule NOT_THE_OTHER_STORE =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.crmkit.spi.memory");

    @ArchTest
    static final ArchRule THREE_PUBLIC_TYPES = classes()
            .that()
            .resideInAPackage("io.crmkit.jpa")
            .and()
            .arePublic()
            .should()
            .haveSimpleName("JpaStore")
            .orShould()
            .haveSimpleName("JpaEntities")
            .orShould()
            .haveSimpleName("JpaSchema");

    @ArchTest
    static final ArchRule ENTITIES_ARE_HIDDEN = classes()
            .that()
            .haveSimpleNameEndingWith("Entity")
            .and()
            .doNotHaveSimpleName("VersionedEntity")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule NO_STATE_IN_STATICS =
            fields().that().areStatic().should().haveModifier(FINAL);

    @ArchTest
    static final ArchRule NO_TRANSACTION_OF_A_HOST = noClasses()
            .that()
            .doNotHaveSimpleName("OwnedTransactions")
            .should()
            .callMethod(jakarta.persistence.EntityManager.class, "getTransaction")
            .orShould()
            .callMethod(jakarta.persistence.EntityManager.class, "close")
            .orShould()
            .callMethod(jakarta.persistence.EntityManager.class, "clear")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("EntityTransaction");

    @ArchTest
    static final ArchRule NO_MERGE =
            noClasses().should().callMethod(jakarta.persistence.EntityManager.class, "merge", Object.class);
}
