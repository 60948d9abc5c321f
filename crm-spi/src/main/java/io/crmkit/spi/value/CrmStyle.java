package io.crmkit.spi.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * Internal: how state and input types are generated: bean accessors, a hidden implementation, one public builder, and a
 * text form in which personal data is masked. Hosts have no need of it.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(
        get = {"get*", "is*"},
        jdkOnly = true,
        depluralize = true,
        depluralizeDictionary = {"status:statuses", "address:addresses", "class:classes"},
        overshadowImplementation = true,
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        redactedMask = "***",
        allowedClasspathAnnotations = {},
        fallbackNullableAnnotation = org.jspecify.annotations.Nullable.class)
public @interface CrmStyle {}
