package io.crmkit.examples.tour.markup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An element with its attributes and what is in it. What is written is well-formed XML, and HTML that reads the same. */
public final class Element {
    /** Those that HTML knows without an end; any other one is written with its end, as HTML does not know {@code <p/>}. */
    private static final Set<String> WITHOUT_END = Set.of("br", "col", "hr", "link", "meta");

    /** Those after which a line ends: a page in one line is no pleasure to look into. */
    private static final Set<String> LINES = Set.of(
            "dl", "g", "head", "header", "meta", "nav", "p", "rect", "section", "style", "svg", "table", "text", "tr");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final List<Node> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    private interface Node {
        void writeTo(StringBuilder out);
    }

    /** {@return an empty element} */
    public static Element of(String name) {
        return new Element(name);
    }

    /** {@return an element with a text in it} */
    public static Element of(String name, String text) {
        return of(name).text(text);
    }

    /** Adds an attribute. */
    public Element with(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"');
        return this;
    }

    /** Adds an attribute that is a length, to a hundredth. */
    public Element with(String attribute, double value) {
        String text = String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
        return with(attribute, text.equals("-0") ? "0" : text);
    }

    /** Adds an element. */
    public Element add(Element child) {
        content.add(child::writeTo);
        return this;
    }

    /** Adds elements. */
    public Element add(Collection<Element> children) {
        children.forEach(this::add);
        return this;
    }

    /** Adds a text. */
    public Element text(String text) {
        content.add(out -> out.append(escaped(text)));
        return this;
    }

    /** {@return the element as it is written} */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }

    private void writeTo(StringBuilder out) {
        out.append('<').append(name).append(attributes);
        if (WITHOUT_END.contains(name)) {
            out.append("/>");
        } else {
            out.append('>');
            content.forEach(node -> node.writeTo(out));
            out.append("</").append(name).append('>');
        }
        if (LINES.contains(name)) {
            out.append('\n');
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isInXml(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    /** What XML 1.0 lets a document hold. */
    private static boolean isInXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
