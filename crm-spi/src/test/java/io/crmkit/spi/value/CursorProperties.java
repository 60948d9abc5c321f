package io.crmkit.spi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CursorProperties {

    @Property
    void isReadFromItsText(@ForAll("cursors") Cursor cursor) {
        assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
    }

    @Property
    void hasATextFitForAUrl(@ForAll("cursors") Cursor cursor) {
        assertThat(cursor.toString()).matches("[A-Za-z0-9._-]+");
        assertThat(URI.create("/customers?after=" + cursor).getQuery()).isEqualTo("after=" + cursor);
    }

    @Property
    void comesInTheOrderOfTheBytesOfItsKey(@ForAll("cursorLists") List<Cursor> cursors) {
        List<Cursor> byBytes = new ArrayList<>(cursors);
        // UTF-8 orders as code points do; this way of comparing is not the one of the cursor.
        byBytes.sort(Comparator.comparing(Cursor::sort)
                .thenComparing(cursor -> cursor.key().codePoints().toArray(), Arrays::compare)
                .thenComparing(cursor -> cursor.id().toString()));
        List<Cursor> sorted = new ArrayList<>(cursors);
        Collections.sort(sorted);
        assertThat(sorted).isEqualTo(byBytes);
    }

    @Property
    void isNotReadFromAnotherText(@ForAll("cursors") Cursor cursor, @ForAll("spoilt") String spoilt) {
        String text = cursor.toString();
        assertThatThrownBy(() -> Cursor.parse(text + spoilt)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cursor.parse(spoilt)).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void isReadFromOneTextOnly() {
        UUID id = new UUID(1, 2);
        assertThat(Cursor.parse("NAME.YWI." + id)).isEqualTo(new Cursor("NAME", "ab", id));
        for (String other : List.of(
                "",
                "..",
                id.toString(),
                "NAME.YWI=." + id,
                "NAME.YWJ." + id, // the same bytes, with bits too many
                "NAME.gA." + id, // no UTF-8
                "NAME.YWI.0-0-0-0-2",
                "NAME.YWI.",
                "NAME.Y W." + id)) {
            assertThatThrownBy(() -> Cursor.parse(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        Arbitrary<String> sorts = Arbitraries.of("ENTERED", "NAME", "CREATED_ON");
        // Code points on both sides of the surrogates, for those are ordered wrongly most easily.
        Arbitrary<String> keys = Arbitraries.of(0, 0x61, 0x7A, 0xE9, 0x682A, 0xD7FF, 0xE000, 0xFFFD, 0x1F680, 0x10FFFF)
                .list()
                .ofMaxSize(6)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
        Arbitrary<UUID> ids = Combinators.combine(Arbitraries.of(0L, 1L, -1L), Arbitraries.longs())
                .as(UUID::new);
        return Combinators.combine(sorts, keys, ids).as(Cursor::new);
    }

    @Provide
    Arbitrary<List<Cursor>> cursorLists() {
        return cursors().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> spoilt() {
        return Arbitraries.of(".", "=", "a", " ", "0", "\n", ".A", "/");
    }
}
