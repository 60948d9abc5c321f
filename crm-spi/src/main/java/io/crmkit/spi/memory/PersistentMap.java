package io.crmkit.spi.memory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map whose changed copies share what did not change (an AVL tree). It makes a snapshot of the
 * whole store a single reference, and a change to it cost the logarithm of its size.
 */
final class PersistentMap<K extends Comparable<? super K>, V> {
    private final @Nullable Node<K, V> root;

    private PersistentMap(@Nullable Node<K, V> root) {
        this.root = root;
    }

    static <K extends Comparable<? super K>, V> PersistentMap<K, V> empty() {
        return new PersistentMap<>(null);
    }

    @Nullable V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node.value;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    PersistentMap<K, V> put(K key, V value) {
        return new PersistentMap<>(put(root, key, value));
    }

    PersistentMap<K, V> remove(K key) {
        return new PersistentMap<>(remove(root, key));
    }

    /** The values in the order of their keys. */
    Stream<V> values() {
        Deque<Node<K, V>> path = new ArrayDeque<>();
        push(path, root);
        return stream(path);
    }

    /** The values whose keys are at or after a key, in the order of their keys. */
    Stream<V> valuesFrom(K key) {
        Deque<Node<K, V>> path = new ArrayDeque<>();
        Node<K, V> node = root;
        while (node != null) {
            if (key.compareTo(node.key) <= 0) {
                path.push(node);
                node = node.left;
            } else {
                node = node.right;
            }
        }
        return stream(path);
    }

    private static <K, V> void push(Deque<Node<K, V>> path, @Nullable Node<K, V> from) {
        for (Node<K, V> node = from; node != null; node = node.left) {
            path.push(node);
        }
    }

    private static <K, V> Stream<V> stream(Deque<Node<K, V>> path) {
        Iterator<V> values = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !path.isEmpty();
            }

            @Override
            public V next() {
                if (path.isEmpty()) {
                    throw new NoSuchElementException();
                }
                Node<K, V> node = path.pop();
                push(path, node.right);
                return node.value;
            }
        };
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(values, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(key, value, node.left, node.right);
        }
        return order < 0
                ? balance(node, put(node.left, key, value), node.right)
                : balance(node, node.left, put(node.right, key, value));
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order < 0) {
            return balance(node, remove(node.left, key), node.right);
        }
        if (order > 0) {
            return balance(node, node.left, remove(node.right, key));
        }
        if (node.left == null) {
            return node.right;
        }
        if (node.right == null) {
            return node.left;
        }
        Node<K, V> least = node.right;
        while (least.left != null) {
            least = least.left;
        }
        return balance(least, node.left, remove(node.right, least.key));
    }

    /** A node with the entry of another and these subtrees, whose heights differ by two at the most. */
    private static <K, V> Node<K, V> balance(Node<K, V> entry, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left != null && left.height > height(right) + 1) {
            if (left.right != null && height(left.left) < left.right.height) {
                Node<K, V> top = left.right;
                return new Node<>(top, new Node<>(left, left.left, top.left), new Node<>(entry, top.right, right));
            }
            return new Node<>(left, left.left, new Node<>(entry, left.right, right));
        }
        if (right != null && right.height > height(left) + 1) {
            if (right.left != null && height(right.right) < right.left.height) {
                Node<K, V> top = right.left;
                return new Node<>(top, new Node<>(entry, left, top.left), new Node<>(right, top.right, right.right));
            }
            return new Node<>(right, new Node<>(entry, left, right.left), right.right);
        }
        return new Node<>(entry, left, right);
    }

    private static int height(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.height;
    }

    private static final class Node<K, V> {
        final K key;
        final V value;
        final @Nullable Node<K, V> left;
        final @Nullable Node<K, V> right;
        final int height;

        Node(K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            this.key = key;
            this.value = value;
            this.left = left;
            this.right = right;
            this.height = 1 + Math.max(height(left), height(right));
        }

        Node(Node<K, V> entry, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            this(entry.key, entry.value, left, right);
        }
    }
}
