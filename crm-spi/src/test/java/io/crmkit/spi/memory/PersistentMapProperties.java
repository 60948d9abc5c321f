package io.crmkit.spi.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The map of the snapshots against the map of the JDK. */
class PersistentMapProperties {

    /** Puts a value at a key, or removes the key. */
    record Step(int key, boolean removes, int value) {
        PersistentMap<Integer, Integer> on(PersistentMap<Integer, Integer> map) {
            return removes ? map.remove(key) : map.put(key, value);
        }

        void on(Map<Integer, Integer> map) {
            if (removes) {
                map.remove(key);
            } else {
                map.put(key, value);
            }
        }
    }

    @Property
    void holdsWhatTreeMapHolds(@ForAll("steps") List<Step> steps) {
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        TreeMap<Integer, Integer> model = new TreeMap<>();
        for (Step step : steps) {
            map = step.on(map);
            step.on(model);
            assertThat(map.get(step.key())).isEqualTo(model.get(step.key()));
        }
        assertThat(map.values()).containsExactlyElementsOf(model.values());
        for (int key = -1; key <= 101; key++) {
            assertThat(map.get(key)).isEqualTo(model.get(key));
            assertThat(map.valuesFrom(key))
                    .containsExactlyElementsOf(model.tailMap(key).values());
        }
    }

    @Property
    void leavesOlderCopiesAsTheyWere(@ForAll("steps") List<Step> steps) {
        List<PersistentMap<Integer, Integer>> copies = new ArrayList<>();
        List<List<Integer>> expected = new ArrayList<>();
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        for (Step step : steps) {
            copies.add(map);
            expected.add(map.values().toList());
            map = step.on(map);
        }
        for (int index = 0; index < copies.size(); index++) {
            assertThat(copies.get(index).values()).isEqualTo(expected.get(index));
        }
    }

    @Property(tries = 200)
    void staysBalanced(@ForAll("steps") List<Step> steps) {
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        for (Step step : steps) {
            map = step.on(map);
            assertBalanced(map);
        }
    }

    @Example
    void staysBalancedInOrder() {
        PersistentMap<Integer, Integer> map = PersistentMap.empty();
        for (int key = 0; key < 10_000; key++) {
            map = map.put(key, key);
        }
        assertBalanced(map);
        for (int key = 0; key < 9_000; key++) {
            map = map.remove(key);
        }
        assertBalanced(map);
        assertThat(map.values()).hasSize(1_000);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> keys = Arbitraries.integers().between(0, 100);
        Arbitrary<Boolean> removes = Arbitraries.of(true, false, false);
        return Combinators.combine(keys, removes, Arbitraries.integers())
                .as(Step::new)
                .list()
                .ofMaxSize(200);
    }

    /** Every node's subtrees differ by one at the most, so the height of n nodes is below 1.4405 log2(n + 2). */
    private static void assertBalanced(PersistentMap<Integer, Integer> map) {
        int height = height(field(map, "root"));
        double bound = 1.4405 * Math.log(map.values().count() + 2.0) / Math.log(2);
        assertThat((double) height).isLessThanOrEqualTo(bound);
    }

    private static int height(@Nullable Object node) {
        if (node == null) {
            return 0;
        }
        int left = height(field(node, "left"));
        int right = height(field(node, "right"));
        assertThat(Math.abs(left - right)).isLessThanOrEqualTo(1);
        assertThat(field(node, "height")).isEqualTo(1 + Math.max(left, right));
        return 1 + Math.max(left, right);
    }

    /** The shape of the tree is nobody's business but this test's. */
    private static @Nullable Object field(Object owner, String name) {
        try {
            Field field = owner.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field.get(owner);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no field " + name, e);
        }
    }
}
