package io.crmkit.jpa.value;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Internal to crm-jpa: texts with names as one text, such as the details of an event: a line {@code name=value} for each,
 * in their order, in which a backslash stands before what would be read otherwise. One column holds them, so that they
 * are read without a join, on databases with a type for such a thing and without.
 */
public final class NamedTexts {
    private static final char ESCAPE = '\\';
    private static final char IS = '=';
    private static final char END = '\n';
    /** What stands for the end of a line, so that a line of the text is one of them. */
    private static final char ESCAPED_END = 'n';

    private NamedTexts() {}

    /**
     * {@return named texts as one text}
     *
     * @param texts the texts by name
     */
    public static String encode(Map<String, String> texts) {
        StringBuilder text = new StringBuilder();
        texts.forEach((name, value) -> {
            escape(name, text);
            text.append(IS);
            escape(value, text);
            text.append(END);
        });
        return text.toString();
    }

    /**
     * {@return the named texts of one text}
     *
     * @param text what {@link #encode} made
     */
    public static Map<String, String> decode(String text) {
        Map<String, String> texts = new LinkedHashMap<>();
        StringBuilder part = new StringBuilder();
        String name = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE) {
                i++;
                char escaped = text.charAt(i);
                part.append(escaped == ESCAPED_END ? END : escaped);
            } else if (c == IS) {
                name = part.toString();
                part.setLength(0);
            } else if (c == END) {
                texts.put(name, part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return texts;
    }

    private static void escape(String part, StringBuilder text) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == END) {
                text.append(ESCAPE).append(ESCAPED_END);
            } else if (c == ESCAPE || c == IS) {
                text.append(ESCAPE).append(c);
            } else {
                text.append(c);
            }
        }
    }
}
