package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import java.util.List;

/** Keeps the laws of the house, over all modules at once. */
@AnalyzeClasses(
        packages = {"io.crmkit.spi", "io.crmkit.core", "io.crmkit.jpa"},
        importOptions = MainCode.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests LAWS = ArchTests.in(Laws.class);

    /** A module that is not looked at keeps every law. */
    @ArchTest
    static void everyModuleIsLookedAt(JavaClasses classes) {
        for (String module : List.of("io.crmkit.spi", "io.crmkit.core", "io.crmkit.jpa")) {
            assertThat(classes.stream()
                            .filter(type -> type.getPackageName().startsWith(module))
                            .count())
                    .as("classes of " + module)
                    .isGreaterThan(20);
        }
    }
}
