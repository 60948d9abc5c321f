package io.crmkit.examples.tour.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads drawings as XML, and checks that all their texts can be read. */
public final class Drawn {
    private Drawn() {}

    /** {@return what is written, which must be well-formed} */
    public static Document parsed(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return the elements of a name} */
    public static List<Element> all(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Checks that all texts lie in the drawing, and none on another one. */
    public static void assertReadable(Element svg) {
        String[] view = svg.getAttribute("viewBox").split(" ", -1);
        Box sheet = new Box("sheet", 0, 0, Double.parseDouble(view[2]), Double.parseDouble(view[3]));
        List<Box> boxes = all(svg, "text").stream()
                .filter(text -> !text.getTextContent().isEmpty())
                .map(Box::of)
                .toList();
        assertThat(boxes).isNotEmpty().allMatch(sheet::holds);
        for (int i = 0; i < boxes.size(); i++) {
            assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(boxes.get(i)::meets);
        }
    }

    /** The room that a text takes. */
    private record Box(String text, double left, double top, double right, double bottom) {
        static Box of(Element text) {
            double size = number(text, "font-size");
            double width = TextWidth.of(text.getTextContent(), size);
            double x = number(text, "x");
            double left = switch (text.getAttribute("text-anchor")) {
                case "start" -> x;
                case "middle" -> x - width / 2;
                default -> x - width;
            };
            double y = number(text, "y");
            return new Box(text.getTextContent(), left, y - 0.8 * size, left + width, y + 0.2 * size);
        }

        private static double number(Element element, String attribute) {
            return Double.parseDouble(element.getAttribute(attribute));
        }

        boolean holds(Box other) {
            return other.left >= left - 0.01
                    && other.top >= top - 0.01
                    && other.right <= right + 0.01
                    && other.bottom <= bottom + 0.01;
        }

        boolean meets(Box other) {
            return other.left < right && left < other.right && other.top < bottom && top < other.bottom;
        }
    }
}
