/* SPDX-License-Identifier: MIT */
package org.liq4j.server.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BoundedCacheTest {

    private final AtomicInteger made = new AtomicInteger();
    private final BoundedCache<String, Integer> cache = new BoundedCache<>(10, weight -> weight);

    private int get(String key, int weight) {
        return cache.get(key, () -> {
            made.incrementAndGet();
            return weight;
        });
    }

    @Test
    void theLeastRecentlyAskedForGoesFirst() {
        get("a", 4);
        get("b", 4);
        get("a", 4);
        get("c", 4);
        assertEquals(3, made.get());
        assertEquals(8, cache.weights());
        get("a", 4);
        get("c", 4);
        assertEquals(3, made.get());
        get("b", 4);
        assertEquals(4, made.get());
    }

    @Test
    void whatIsTooHeavyIsMadeButNotKept() {
        assertEquals(11, get("heavy", 11));
        assertEquals(0, cache.weights());
        assertEquals(11, get("heavy", 11));
        assertEquals(2, made.get());
    }

    @Test
    void aFailureIsNotKept() {
        assertThrows(IllegalStateException.class, () -> cache.get("a", () -> {
            throw new IllegalStateException("once");
        }));
        assertEquals(3, get("a", 3));
        assertEquals(3, cache.weights());
    }

    @Test
    void allWhoAskAtOnceShareOneMaking() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int k = 0; k < 64; k++) {
                asked.add(threads.submit(() -> get("a", 5)));
            }
            for (Future<Integer> one : asked) {
                assertEquals(5, one.get());
            }
        }
        assertEquals(1, made.get());
        assertEquals(5, cache.weights());
    }
}
