package io.crmkit.spi.value;

/**
 * Telephone numbers in the form in which they are searched: their digits alone, for people write the rest as they like.
 * Nothing is known of country codes and the like.
 *
 * <p>Called by stores.
 */
public final class PhoneKey {
    private PhoneKey() {}

    /**
     * {@return the digits of a text, of whatever script, as ASCII digits}
     *
     * @param text the text as written
     */
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints()
                .filter(Character::isDigit)
                .map(point -> Character.digit(point, 10))
                .forEach(digits::append);
        return digits.toString();
    }
}
