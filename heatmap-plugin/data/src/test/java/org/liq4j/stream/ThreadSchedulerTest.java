/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ThreadSchedulerTest {

    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();

    @Test
    void aTaskThatThrowsIsToldAndStopsNoOther() throws Exception {
        try (ThreadScheduler scheduler = new ThreadScheduler("test", failures::add)) {
            CountDownLatch done = new CountDownLatch(1);
            scheduler.execute(() -> {
                throw new IllegalStateException("of a task");
            });
            scheduler.execute(() -> {
                throw new StackOverflowError("of another");
            });
            scheduler.after(Duration.ofMillis(1), done::countDown);
            assertTrue(done.await(20, TimeUnit.SECONDS));
            assertInstanceOf(IllegalStateException.class, failures.take());
            assertInstanceOf(StackOverflowError.class, failures.take());
        }
    }

    @Test
    void tasksAreDoneByOneThreadInTheOrderInWhichTheyAreDue() throws Exception {
        try (ThreadScheduler scheduler = new ThreadScheduler("one thread", failures::add)) {
            List<String> order = new ArrayList<>();
            CountDownLatch done = new CountDownLatch(1);
            scheduler.execute(() -> {
                scheduler.after(Duration.ofMillis(20), () -> {
                    order.add("later");
                    done.countDown();
                });
                scheduler.after(Duration.ofMillis(1), () -> order.add("sooner by " + Thread.currentThread().getName()));
                scheduler.after(Duration.ofMillis(2), () -> order.add("cancelled")).cancel();
            });
            assertTrue(done.await(20, TimeUnit.SECONDS));
            assertEquals(List.of("sooner by one thread", "later"), order);
        }
    }

    @Test
    void whatIsGivenAfterTheEndIsLeftOut() {
        ThreadScheduler scheduler = new ThreadScheduler("test", failures::add);
        scheduler.close();
        scheduler.execute(() -> failures.add(new AssertionError("must not be done")));
        scheduler.after(Duration.ZERO, () -> failures.add(new AssertionError("must not be done"))).cancel();
        assertTrue(failures.isEmpty());
    }
}
