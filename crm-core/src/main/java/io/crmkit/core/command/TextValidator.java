package io.crmkit.core.command;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Internal: checks {@link Text}. Public because the validator makes it. */
public final class TextValidator implements ConstraintValidator<Text, String> {
    private int max;
    private boolean multiline;

    /** Makes one. */
    public TextValidator() {}

    @Override
    public void initialize(Text text) {
        max = text.max();
        multiline = text.multiline();
    }

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        Optional<ViolationCode> fault = fault(value);
        fault.ifPresent(code -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(code.name()).addConstraintViolation();
        });
        return fault.isEmpty();
    }

    private Optional<ViolationCode> fault(@Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.length() > max) {
            return Optional.of(ViolationCode.TOO_LONG);
        }
        if (!isWellFormed(value)) {
            return Optional.of(ViolationCode.MALFORMED);
        }
        return value.isBlank() ? Optional.of(ViolationCode.BLANK) : Optional.empty();
    }

    private boolean isWellFormed(String value) {
        return value.codePoints()
                .allMatch(c -> (multiline && (c == '\n' || c == '\r' || c == '\t'))
                        || !(Character.isISOControl(c)
                                || isDirectionOverride(c)
                                || Character.getType(c) == Character.SURROGATE
                                || !Character.isDefined(c)));
    }

    /** Characters that make text read in another order than it is written: a way to disguise names. */
    private static boolean isDirectionOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
