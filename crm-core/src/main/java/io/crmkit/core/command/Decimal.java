package io.crmkit.core.command;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number or an amount of money within limits, with at most ten decimals, which every database can keep exactly. A
 * missing one (null) is no fault: that is for {@link jakarta.validation.constraints.NotNull}.
 *
 * <p>Called by hosts that read what commands demand of their fields; set by crmkit alone.
 */
@Documented
@Constraint(validatedBy = {DecimalValidator.ForNumber.class, DecimalValidator.ForMoney.class})
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Decimal {
    /** The most decimals. */
    int MAX_SCALE = 10;

    /** {@return the least value allowed} */
    String min() default "0";

    /** {@return the greatest value allowed} */
    String max() default "1000000000000";

    /** {@return unused; the codes of {@link ViolationCode} are} */
    String message() default "INVALID";

    /** {@return the validation groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};
}
