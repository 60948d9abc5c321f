package io.crmkit.core.command;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks {@link BusinessDate}. Public because the validator makes it. */
public final class BusinessDateValidator implements ConstraintValidator<BusinessDate, LocalDate> {
    /** The first day. */
    public static final LocalDate MIN = LocalDate.of(1900, 1, 1);

    /** The last day. */
    public static final LocalDate MAX = LocalDate.of(2199, 12, 31);

    private boolean optional;

    /** Makes one. */
    public BusinessDateValidator() {}

    @Override
    public void initialize(BusinessDate date) {
        optional = date.optional();
    }

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
        ViolationCode code;
        if (value == null) {
            if (optional) {
                return true;
            }
            code = ViolationCode.REQUIRED;
        } else if (value.isBefore(MIN) || value.isAfter(MAX)) {
            code = ViolationCode.OUT_OF_RANGE;
        } else {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(code.name()).addConstraintViolation();
        return false;
    }
}
