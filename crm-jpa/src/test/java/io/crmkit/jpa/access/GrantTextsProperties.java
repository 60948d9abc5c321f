package io.crmkit.jpa.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.access.Extent;
import io.crmkit.spi.access.Grant;
import io.crmkit.spi.access.Permission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GrantTextsProperties {

    @Property
    void readsWhatItWrote(@ForAll("grants") Set<Grant> grants) {
        assertThat(GrantTexts.decode(GrantTexts.encode(grants)))
                .doesNotHaveDuplicates()
                .map(grant -> (Object) grant)
                .containsExactlyInAnyOrderElementsOf(grants);
    }

    /** So that a role that is written as it was is one that did not change. */
    @Property
    void writesEqualSetsAlike(@ForAll("grants") Set<Grant> grants) {
        List<Grant> backwards = new ArrayList<>(grants);
        Collections.reverse(backwards);
        assertThat(GrantTexts.encode(new LinkedHashSet<>(backwards))).isEqualTo(GrantTexts.encode(grants));
    }

    @Example
    void hasALineForEachPermission() {
        Set<Grant> grants = Set.of(
                new Grant(new Permission("b"), Extent.ALL),
                new Grant(new Permission("a"), Extent.OWN),
                new Grant(new Permission("b"), Extent.OWN));
        assertThat(GrantTexts.encode(grants).lines()).containsExactly("a=OWN", "b=OWN,ALL");
    }

    /** Few permissions, so that one has several extents; of characters that stand for something else. */
    @Provide
    Arbitrary<Set<Grant>> grants() {
        Arbitrary<Permission> permission = Arbitraries.strings()
                .withChars('a', '=', ',', '\\', '\n', 'n')
                .ofMaxLength(2)
                .map(Permission::new);
        return Combinators.combine(permission, Arbitraries.of(Extent.class))
                .as(Grant::new)
                .set()
                .ofMaxSize(30);
    }
}
