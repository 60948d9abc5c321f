package io.crmkit.spi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.crmkit.spi.Applied;
import io.crmkit.spi.Changes;
import io.crmkit.spi.ConflictException;
import io.crmkit.spi.StoreException;
import io.crmkit.spi.chance.Chance;
import io.crmkit.spi.event.Subject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What happens to one record: versions, and compare-and-set. */
@Needs(Feature.CHANCES)
interface ApplyContract extends Part {

    @Test
    @DisplayName("APPLY-01 an inserted record is found, at the version that was answered, which is not negative")
    default void inserts() {
        Chance chance = Sample.chance(1).build();
        Applied applied = write(Changes.builder().insert(Chance.KIND, chance));
        Chance stored = applied.stored(Chance.KIND, chance);
        assertThat(stored.getVersion()).isNotNegative();
        assertFound(unit -> unit.chances().find(chance.getId(), ALL)).contains(stored);
    }

    @Test
    @DisplayName("APPLY-02 an update replaces the state and gives a greater version")
    default void updates() {
        Chance before = insert(Chance.KIND, Sample.chance(1).build());
        Chance after = Sample.chance(1).title("changed").externalId("E").build();
        Chance stored = update(Chance.KIND, before, after);
        assertThat(stored.getVersion()).isGreaterThan(before.getVersion());
        assertFound(unit -> unit.chances().find(before.getId(), ALL)).contains(stored);
    }

    @Test
    @DisplayName("APPLY-03 an update on a stale version conflicts and writes nothing")
    default void refusesStaleUpdate() {
        Chance stale = insert(Chance.KIND, Sample.chance(1).build());
        update(Chance.KIND, stale, Chance.builder().from(stale).title("other").build());
        ConflictException conflict = assertRefused(
                ConflictException.class,
                Changes.builder()
                        .update(
                                Chance.KIND,
                                stale,
                                Chance.builder().from(stale).title("mine").build()));
        assertThat(conflict.subject().orElse(subject(stale))).isEqualTo(subject(stale));
    }

    @Test
    @DisplayName("APPLY-04 the version of the state to be means nothing: only the one decided on is compared")
    default void ignoresVersionAfter() {
        Chance first = insert(Chance.KIND, Sample.chance(1).build());
        Chance second = update(Chance.KIND, first, first);
        Chance after = Chance.builder().from(first).title("changed").build();
        assertThat(update(Chance.KIND, second, after).getVersion()).isGreaterThan(second.getVersion());
        assertRefused(
                ConflictException.class,
                Changes.builder().update(Chance.KIND, first, after.withVersion(second.getVersion() + 1)));
    }

    @Test
    @DisplayName("APPLY-05 an update that changes nothing but the version bumps it, and stales what was read before")
    default void touches() {
        Chance before = insert(Chance.KIND, Sample.chance(1).build());
        Chance touched = update(Chance.KIND, before, before);
        assertThat(touched.getVersion()).isGreaterThan(before.getVersion());
        assertFound(unit -> unit.chances().find(before.getId(), ALL)).contains(touched);
        assertRefused(ConflictException.class, Changes.builder().update(Chance.KIND, before, before));
    }

    @Test
    @DisplayName("APPLY-06 a removed record is gone")
    default void removes() {
        Chance chance = insert(Chance.KIND, Sample.chance(1).build());
        Applied applied = write(Changes.builder().remove(Chance.KIND, chance));
        assertThat(applied.versions()).isEmpty();
        assertFound(unit -> unit.chances().find(chance.getId(), ALL)).isEmpty();
    }

    @Test
    @DisplayName("APPLY-07 a removal on a stale version conflicts and writes nothing")
    default void refusesStaleRemoval() {
        Chance stale = insert(Chance.KIND, Sample.chance(1).build());
        update(Chance.KIND, stale, stale);
        assertRefused(ConflictException.class, Changes.builder().remove(Chance.KIND, stale));
    }

    @Test
    @DisplayName("APPLY-08 an update or removal of a record that is gone conflicts")
    default void refusesMissing() {
        Chance gone = insert(Chance.KIND, Sample.chance(1).build());
        remove(Chance.KIND, gone);
        assertRefused(ConflictException.class, Changes.builder().update(Chance.KIND, gone, gone));
        assertRefused(ConflictException.class, Changes.builder().remove(Chance.KIND, gone));
    }

    @Test
    @DisplayName("APPLY-09 an update or removal of a record that never was conflicts")
    default void refusesUnknown() {
        Chance unknown = Sample.chance(1).version(1).build();
        assertRefused(ConflictException.class, Changes.builder().update(Chance.KIND, unknown, unknown));
        assertRefused(ConflictException.class, Changes.builder().remove(Chance.KIND, unknown));
    }

    @Test
    @DisplayName("APPLY-10 a version from the future conflicts as a stale one does")
    default void refusesFuture() {
        Chance stored = insert(Chance.KIND, Sample.chance(1).build());
        Chance future = stored.withVersion(stored.getVersion() + 1);
        assertRefused(ConflictException.class, Changes.builder().update(Chance.KIND, future, future));
        assertRefused(ConflictException.class, Changes.builder().remove(Chance.KIND, future));
    }

    @Test
    @DisplayName("APPLY-11 a record whose id is taken is refused")
    default void refusesTakenId() {
        insert(Chance.KIND, Sample.chance(1).build());
        assertRefused(
                StoreException.class,
                Changes.builder()
                        .insert(Chance.KIND, Sample.chance(1).title("other").build()));
    }

    @Test
    @DisplayName("APPLY-12 the answer has a version for each record inserted or updated, and for no other")
    default void answersVersions() {
        Chance updated = insert(Chance.KIND, Sample.chance(1).build());
        Chance removed = insert(Chance.KIND, Sample.chance(2).build());
        Chance inserted = Sample.chance(3).build();
        Applied applied = write(Changes.builder()
                .update(Chance.KIND, updated, updated)
                .remove(Chance.KIND, removed)
                .insert(Chance.KIND, inserted));
        assertThat(applied.versions()).containsOnlyKeys(subject(updated), subject(inserted));
    }

    @Test
    @DisplayName("APPLY-13 versions of one record only grow, in one unit and over several")
    default void versionsGrow() {
        Chance chance = insert(Chance.KIND, Sample.chance(1).build());
        for (int round = 0; round < 3; round++) {
            Chance before = chance;
            chance = inUnit(unit -> {
                Changes touch =
                        Changes.builder().update(Chance.KIND, before, before).build();
                Chance once = unit.apply(touch).stored(Chance.KIND, before);
                Changes again =
                        Changes.builder().update(Chance.KIND, once, once).build();
                Chance twice = unit.apply(again).stored(Chance.KIND, once);
                assertThat(twice.getVersion()).isGreaterThan(once.getVersion());
                return twice;
            });
            assertThat(chance.getVersion()).isGreaterThan(before.getVersion());
        }
    }

    @Test
    @DisplayName("APPLY-14 five hundred records in one go are all written, and their versions answered")
    default void writesMany() {
        Changes.Builder changes = Changes.builder();
        for (int number = 1; number <= 500; number++) {
            changes.insert(Chance.KIND, Sample.chance(number).build());
        }
        assertThat(write(changes).versions()).hasSize(500);
        assertThat(Pages.collect(100, page -> inUnit(unit -> unit.chances().list(Pages.ANY_CHANCE, page, ALL))))
                .hasSize(500);
    }

    private static Subject subject(Chance chance) {
        return Subject.of(Chance.KIND, chance.getId());
    }
}
