package io.crmkit.examples.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the repository has of each published module. */
class ArtifactsTest {
    private static final Pattern ALLOWED = Pattern.compile("<include>([\\w.]+:[\\w.-]+)</include>");

    @ParameterizedTest
    @ValueSource(strings = {"crm-spi", "crm-core", "crm-jpa"})
    @DisplayName("A module is installed with its classes, its name as a module of Java, sources and Javadoc")
    void jars(String module) throws Exception {
        Artifacts artifacts = Artifacts.of(module);
        String name = module.replace("crm-", "io.crmkit.");
        String entry = name.replace('.', '/') + "/package-info.";

        assertThat(ModuleFinder.of(artifacts.jar("")).find(name)).isPresent();
        assertThat(artifacts.files("")).contains(entry + "class").noneMatch(file -> file.endsWith("Test.class"));
        assertThat(artifacts.files("-sources")).contains(entry + "java");
        assertThat(artifacts.files("-javadoc")).contains("index.html");
    }

    @Test
    @DisplayName("The contract kit is installed beside crm-spi, and is all that is in its jar")
    void contractKit() throws Exception {
        assertThat(Artifacts.of("crm-spi").files("-tests"))
                .contains("io/crmkit/spi/contract/StoreContract.class")
                .filteredOn(file -> file.endsWith(".class"))
                .allMatch(file -> file.startsWith("io/crmkit/spi/contract/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm-spi", "crm-core", "crm-jpa"})
    @DisplayName("A POM stands alone, and brings a host nothing but what the build allows")
    void dependencies(String module) throws Exception {
        Pom pom = Pom.of(Artifacts.of(module).pom().toFile());
        Set<String> allowed = ALLOWED.matcher(Files.readString(Path.of("../..", module, "pom.xml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(pom.texts("/project/parent")).isEmpty();
        assertThat(pom.dependencies())
                .allSatisfy(dependency -> assertThat(dependency.version()).matches("\\d[\\w.-]*"))
                .filteredOn(dependency -> !dependency.scope().equals("provided"))
                .isNotEmpty()
                .allSatisfy(dependency -> assertThat(dependency.scope()).isEqualTo("compile"))
                .allSatisfy(dependency -> assertThat(allowed).contains(dependency.artifact()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm-spi", "crm-core", "crm-jpa"})
    @DisplayName("A POM says all that Maven Central asks for")
    void description(String module) throws Exception {
        Pom pom = Pom.of(Artifacts.of(module).pom().toFile());

        for (String element : new String[] {
            "name",
            "description",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "scm/connection",
            "scm/url"
        }) {
            assertThat(pom.texts("/project/" + element))
                    .as(element)
                    .singleElement()
                    .asString()
                    .isNotBlank();
        }
        assertThat(pom.texts("/project/artifactId")).containsExactly(module);
    }
}
