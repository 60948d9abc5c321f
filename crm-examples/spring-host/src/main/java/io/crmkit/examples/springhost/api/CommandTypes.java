package io.crmkit.examples.springhost.api;

import io.crmkit.core.command.Command;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The commands that the CRM knows, by name. Which of them somebody may give is the CRM's to say. */
@Component
class CommandTypes {
    private final Map<String, Class<? extends Command<?>>> types;

    CommandTypes() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Command.class));
        Map<String, Class<? extends Command<?>>> found = new TreeMap<>();
        for (BeanDefinition candidate : scan.findCandidateComponents("io.crmkit.core")) {
            Class<? extends Command<?>> type = load(String.valueOf(candidate.getBeanClassName()));
            found.put(type.getSimpleName(), type);
        }
        types = Collections.unmodifiableMap(found);
    }

    @SuppressWarnings("unchecked") // the filter lets nothing else through
    private static Class<? extends Command<?>> load(String name) {
        return (Class<? extends Command<?>>) ClassUtils.resolveClassName(name, ClassUtils.getDefaultClassLoader())
                .asSubclass(Command.class);
    }

    Optional<Class<? extends Command<?>>> named(String name) {
        return Optional.ofNullable(types.get(name));
    }

    Map<String, Class<? extends Command<?>>> all() {
        return types;
    }
}
