package io.crmkit.core.command;

import io.crmkit.spi.value.Money;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Internal: checks {@link Decimal}. Public because the validator makes its parts. */
public abstract class DecimalValidator {
    private BigDecimal min = BigDecimal.ZERO;
    private BigDecimal max = BigDecimal.ZERO;

    private DecimalValidator() {}

    final void limits(Decimal decimal) {
        min = new BigDecimal(decimal.min());
        max = new BigDecimal(decimal.max());
    }

    final boolean check(@Nullable BigDecimal value, ConstraintValidatorContext context) {
        if (value == null) {
            return true;
        }
        ViolationCode code;
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            code = ViolationCode.OUT_OF_RANGE;
        } else if (value.stripTrailingZeros().scale() > Decimal.MAX_SCALE) {
            code = ViolationCode.MALFORMED;
        } else {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(code.name()).addConstraintViolation();
        return false;
    }

    /** Checks numbers. */
    public static final class ForNumber extends DecimalValidator implements ConstraintValidator<Decimal, BigDecimal> {

        /** Makes one. */
        public ForNumber() {}

        @Override
        public void initialize(Decimal decimal) {
            limits(decimal);
        }

        @Override
        public boolean isValid(@Nullable BigDecimal value, ConstraintValidatorContext context) {
            return check(value, context);
        }
    }

    /** Checks amounts of money. */
    public static final class ForMoney extends DecimalValidator implements ConstraintValidator<Decimal, Money> {

        /** Makes one. */
        public ForMoney() {}

        @Override
        public void initialize(Decimal decimal) {
            limits(decimal);
        }

        @Override
        public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
            return check(value == null ? null : value.amount(), context);
        }
    }
}
