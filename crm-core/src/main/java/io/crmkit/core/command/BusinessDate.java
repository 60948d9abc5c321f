package io.crmkit.core.command;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A day that business can be done on: from 1900-01-01 to 2199-12-31, which every database can keep. A missing one
 * (null) is no fault.
 *
 * <p>Called by hosts that read what commands demand of their fields; set by crmkit alone.
 */
@Documented
@Constraint(validatedBy = BusinessDateValidator.class)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface BusinessDate {

    /** {@return unused; the codes of {@link ViolationCode} are} */
    String message() default "INVALID";

    /** {@return the validation groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};
}
