/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A scheduler on a thread of its own. Closing it leaves out what waits; what is being done is finished. */
public final class ThreadScheduler implements Scheduler, AutoCloseable {

    private final ScheduledThreadPoolExecutor executor;
    private final Consumer<Throwable> failures;
    /** The only place that asks the machine for a time nobody sets: all others ask a scheduler. */
    private final long origin = System.nanoTime();

    /**
     * @param name
     *            of the thread
     * @param failures
     *            is told what tasks throw
     */
    public ThreadScheduler(String name, Consumer<Throwable> failures) {
        this.failures = failures;
        this.executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public long nanos() {
        return System.nanoTime() - origin;
    }

    @Override
    public void execute(Runnable task) {
        after(Duration.ZERO, task);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        try {
            Future<?> waiting = executor.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> waiting.cancel(false);
        } catch (RejectedExecutionException closed) {
            // A socket may tell of its end after everything else has ended.
            return () -> {
            };
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            // Nobody asks the task's future: unless it is told here it is gone.
            failures.accept(failure);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
