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
        Optional<ViolationCode> fault = value == null ? Optional.empty() : fault(value, max, multiline);
        fault.ifPresent(code -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(code.name()).addConstraintViolation();
        });
        return fault.isEmpty();
    }

    /**
     * {@return what is wrong with a text, if anything is}
     *
     * @param value the text
     * @param max the most characters
     * @param multiline whether it may have line breaks and tabs
     */
    public static Optional<ViolationCode> fault(String value, int max, boolean multiline) {
        if (value.length() > max) {
            return Optional.of(ViolationCode.TOO_LONG);
        }
        if (!value.codePoints().allMatch(c -> isAllowed(c, multiline))) {
            return Optional.of(ViolationCode.MALFORMED);
        }
        return value.codePoints().allMatch(TextValidator::isBlank)
                ? Optional.of(ViolationCode.BLANK)
                : Optional.empty();
    }

    /** Blank in Unicode's sense too: neither a no-break space nor an invisible character makes a name. */
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isAllowed(int c, boolean multiline) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return multiline;
        }
        return !(Character.isISOControl(c)
                || isDirectionOverride(c)
                || Character.getType(c) == Character.SURROGATE
                || !Character.isDefined(c));
    }

    /** Characters that make text read in another order than it is written: a way to disguise names. */
    private static boolean isDirectionOverride(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
