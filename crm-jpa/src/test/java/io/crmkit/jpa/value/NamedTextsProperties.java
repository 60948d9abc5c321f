package io.crmkit.jpa.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;

class NamedTextsProperties {

    @Property
    void readsWhatItWrote(
            @ForAll
                    Map<@Chars({'a', '=', '\\', '\n', 'n', '\r'}) String, @Chars({'b', '=', '\\', '\n', 'n'}) String>
                            details) {
        assertThat(NamedTexts.decode(NamedTexts.encode(details))).isEqualTo(details);
    }

    @Property
    void readsAnyText(@ForAll String name, @ForAll String value) {
        Map<String, String> details = Map.of(name, value);
        assertThat(NamedTexts.decode(NamedTexts.encode(details))).isEqualTo(details);
    }

    @Example
    void keepsTheOrderAndALineForEach() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("z", "1=1");
        details.put("a", "two\nlines");
        details.put("", "");
        String text = NamedTexts.encode(details);
        assertThat(text.lines()).containsExactly("z=1\\=1", "a=two\\nlines", "=");
        assertThat(NamedTexts.decode(text).keySet()).containsExactly("z", "a", "");
        assertThat(NamedTexts.encode(Map.of())).isEmpty();
        assertThat(NamedTexts.decode("")).isEmpty();
    }
}
