/* SPDX-License-Identifier: MIT */
package org.liq4j.api.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Several threads that read the same answer at once, each beginning at another bar.
 *
 * @param bars
 *            how many to read, from 0 on
 */
record ConcurrentReading(SeriesReading reading, int bars) {

    private static final int THREADS = 4;

    /** What each thread saw, by bar. */
    List<Map<Integer, SeenValue>> values() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Map<Integer, SeenValue>>> futures = new ArrayList<>();
        List<Map<Integer, SeenValue>> values = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                int first = bars * thread / THREADS;
                futures.add(threads.submit(() -> {
                    start.await();
                    return read(first);
                }));
            }
            start.countDown();
            for (Future<Map<Integer, SeenValue>> future : futures) {
                values.add(future.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError broken) {
                throw broken;
            }
            throw new AssertionError("a thread that reads " + reading.answer().name() + " failed", e.getCause());
        }
        return values;
    }

    private Map<Integer, SeenValue> read(int first) {
        Map<Integer, SeenValue> seen = new TreeMap<>();
        for (int i = 0; i < bars; i++) {
            int bar = (first + i) % bars;
            seen.put(bar, reading.at(bar, "read from several threads"));
        }
        return seen;
    }
}
