/* SPDX-License-Identifier: MIT */
package org.liq4j.stream.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

import org.liq4j.stream.Scheduler;

/**
 * A scheduler whose tasks are done by the thread that lets time pass, and a clock that goes with it. Tasks that are due at the
 * same time are done in the order in which they were given. Not for several threads.
 */
public final class SimulatedTime implements Scheduler, InstantSource {

    private static final class Task implements Timer, Comparable<Task> {

        private final long due;
        private final long order;
        private final Runnable work;
        private boolean cancelled;

        Task(long due, long order, Runnable work) {
            this.due = due;
            this.order = order;
            this.work = work;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }

        @Override
        public int compareTo(Task other) {
            int byTime = Long.compare(due, other.due);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private final List<Throwable> failures = new ArrayList<>();
    private Instant origin;
    private long nanos;
    private long given;

    public SimulatedTime(Instant begin) {
        this.origin = begin;
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return origin.plusNanos(nanos);
    }

    @Override
    public void execute(Runnable task) {
        after(Duration.ZERO, task);
    }

    @Override
    public Timer after(Duration delay, Runnable task) {
        Task waiting = new Task(nanos + Math.max(0, delay.toNanos()), given++, task);
        tasks.add(waiting);
        return waiting;
    }

    /** Lets time pass, and does what is due meanwhile. */
    public void pass(Duration duration) {
        long until = nanos + duration.toNanos();
        for (Task next = tasks.peek(); next != null && next.due <= until && nanos <= until; next = tasks.peek()) {
            tasks.remove();
            if (!next.cancelled) {
                nanos = Math.max(nanos, next.due);
                run(next.work);
            }
        }
        nanos = Math.max(nanos, until);
    }

    /** Does what is due now. */
    public void pass() {
        pass(Duration.ZERO);
    }

    /** The clock is set, as by the machine's owner or after it slept: the scheduler's own time goes on as before. */
    public void set(Duration by) {
        origin = origin.plus(by);
    }

    /** Time goes by while a task is done: whoever is called is slow. */
    public void delay(Duration duration) {
        nanos += duration.toNanos();
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
    }

    /** What tasks threw, and what is put here. */
    public List<Throwable> failures() {
        return failures;
    }

    /** Tasks that wait, without those that were cancelled. */
    public int waiting() {
        tasks.removeIf(task -> task.cancelled);
        return tasks.size();
    }
}
