package io.crmkit.core.command;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Internal: checks {@link BusinessDate}. Public because the validator makes it. */
public final class BusinessDateValidator implements ConstraintValidator<BusinessDate, LocalDate> {
    /** The first day. */
    public static final LocalDate MIN = LocalDate.of(1900, 1, 1);

    /** The last day. */
    public static final LocalDate MAX = LocalDate.of(2199, 12, 31);

    /** Makes one. */
    public BusinessDateValidator() {}

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
        if (value == null || !(value.isBefore(MIN) || value.isAfter(MAX))) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(ViolationCode.OUT_OF_RANGE.name())
                .addConstraintViolation();
        return false;
    }
}
