package io.crmkit.examples.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.core.Crm;
import io.crmkit.spi.CrmStore;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The module descriptors keep step with the packages: a package that was forgotten fails only at a host's. */
class ModulesTest {

    @Test
    @DisplayName("crm-spi exports all its packages")
    void spi() throws URISyntaxException {
        ModuleDescriptor spi = moduleOf(CrmStore.class);

        assertThat(exports(spi)).isNotEmpty().isEqualTo(spi.packages());
    }

    @Test
    @DisplayName(
            "crm-core exports all its packages but the internal one, and opens them for the constraints on commands")
    void core() throws URISyntaxException {
        ModuleDescriptor core = moduleOf(Crm.class);
        Set<String> open = new HashSet<>(core.packages());

        assertThat(open.remove("io.crmkit.core.handling")).isTrue();
        assertThat(exports(core)).isEqualTo(open);
        assertThat(opens(core)).isEqualTo(open);
    }

    private static Set<String> exports(ModuleDescriptor module) {
        return module.exports().stream().map(ModuleDescriptor.Exports::source).collect(Collectors.toSet());
    }

    private static Set<String> opens(ModuleDescriptor module) {
        return module.opens().stream().map(ModuleDescriptor.Opens::source).collect(Collectors.toSet());
    }

    /** The descriptor beside a class, in a jar or before there is one. */
    private static ModuleDescriptor moduleOf(Class<?> type) throws URISyntaxException {
        Path place =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        ModuleDescriptor module =
                ModuleFinder.of(place).findAll().iterator().next().descriptor();
        assertThat(module.isAutomatic()).as(module.name()).isFalse();
        return module;
    }
}
