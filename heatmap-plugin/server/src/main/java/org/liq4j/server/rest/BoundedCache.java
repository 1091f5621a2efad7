/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * Results that cost something, made once for all who ask at the same time, and kept until others that were asked for later
 * need the room. Any thread.
 */
final class BoundedCache<K, V> {

    private final long capacity;
    private final ToLongFunction<V> weight;
    /** Least recently asked for first. */
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long weights;

    /**
     * @param capacity
     *            what all results may weigh together; a heavier one is made for each question and not kept
     * @param weight
     *            of a result, {@code >= 1}
     */
    BoundedCache(long capacity, ToLongFunction<V> weight) {
        this.capacity = capacity;
        this.weight = weight;
    }

    /** One question's result; guarded by itself while it is made. */
    private static final class Entry<V> {

        private @Nullable V value;
        private long weight;
    }

    /** The result of a question; an exception is thrown to who asked and not kept. */
    V get(K key, Supplier<V> make) {
        Entry<V> entry;
        synchronized (entries) {
            entry = entries.computeIfAbsent(key, unused -> new Entry<>());
        }
        synchronized (entry) {
            V known = entry.value;
            if (known != null) {
                return known;
            }
            try {
                V made = make.get();
                entry.value = made;
                keep(entry, weight.applyAsLong(made));
                return made;
            } catch (RuntimeException | Error e) {
                drop(key, entry);
                throw e;
            }
        }
    }

    private void keep(Entry<V> entry, long added) {
        synchronized (entries) {
            entry.weight = added;
            weights += added;
            for (Iterator<Entry<V>> oldest = entries.values().iterator(); weights > capacity && oldest.hasNext();) {
                Entry<V> candidate = oldest.next();
                if (candidate.weight > 0) {
                    weights -= candidate.weight;
                    oldest.remove();
                }
            }
        }
    }

    private void drop(K key, Entry<V> entry) {
        synchronized (entries) {
            entries.remove(key, entry);
        }
    }

    /** What all results kept weigh together. */
    long weights() {
        synchronized (entries) {
            return weights;
        }
    }
}
