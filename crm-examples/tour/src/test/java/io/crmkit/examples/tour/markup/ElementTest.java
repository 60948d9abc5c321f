package io.crmkit.examples.tour.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ElementTest {

    @Test
    @DisplayName("What means something to HTML is written so that it means itself")
    void escaped() {
        Element element = Element.of("td", "a<b & \"c\">d").with("title", "<\"&'>");

        assertThat(element).hasToString("<td title=\"&lt;&quot;&amp;'&gt;\">a&lt;b &amp; &quot;c&quot;&gt;d</td>");
    }

    @Test
    @DisplayName("What XML cannot hold is replaced")
    void notInXml() {
        assertThat(Element.of("td", "a\u0000\u0008\ud800b\uffff😀"))
                .hasToString("<td>a\ufffd\ufffd\ufffdb\ufffd😀</td>");
    }

    @Test
    @DisplayName("An empty element has an end, but those that HTML knows without one")
    void empty() {
        assertThat(Element.of("div").add(Element.of("br"))).hasToString("<div><br/></div>");
        assertThat(Element.of("div")).hasToString("<div></div>");
    }

    @Test
    @DisplayName("Lengths are written to a hundredth, the same on every machine")
    void lengths() {
        assertThat(Element.of("a")
                        .with("x", 1000.5)
                        .with("y", -0.001)
                        .with("z", 2)
                        .with("w", 100.239))
                .hasToString("<a x=\"1000.5\" y=\"0\" z=\"2\" w=\"100.24\"></a>");
    }
}
