package io.crmkit.core.command;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that people write: not blank, no longer than a maximum, free of control characters, direction overrides and
 * unpaired surrogates. A missing one (null) is no fault: that is for {@link jakarta.validation.constraints.NotNull}.
 *
 * <p>Called by hosts that read what commands demand of their fields; set by crmkit alone.
 */
@Documented
@Constraint(validatedBy = TextValidator.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** {@return the most characters, counted as {@link String#length()} does} */
    int max();

    /** {@return whether it may have line breaks and tabs} */
    boolean multiline() default false;

    /** {@return unused; the codes of {@link ViolationCode} are} */
    String message() default "INVALID";

    /** {@return the validation groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};
}
