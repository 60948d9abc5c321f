package io.crmkit.core.privacy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All types of the library that hold data: records, and those that are generated with a builder. */
final class DataTypes {
    private DataTypes() {}

    static List<Class<?>> all() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(location -> !location.contains("-tests.jar"))
                        .importPackages("io.crmkit.spi", "io.crmkit.core")
                        .stream()
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> type.isRecord() || isBuilt(type))
                        .filter(type -> !type.isAnonymousClass())
                        .sorted(Comparator.comparing(Class::getName))
                        .toList();
    }

    private static boolean isBuilt(Class<?> type) {
        return type.isInterface()
                && Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals("builder"))
                        .map(Method::getParameterCount)
                        .anyMatch(count -> count == 0);
    }
}
