/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import java.time.Duration;

/**
 * One thread that does tasks in the order in which they are due. A task that throws ends nothing but itself. Methods are safe
 * to call from any thread.
 */
public interface Scheduler {

    /** A task that waits. */
    interface Timer {

        /** The task is not begun any more. */
        void cancel();
    }

    /** Nanoseconds since the scheduler began, by a clock that nobody sets; it may stand while the machine sleeps. */
    long nanos();

    /** Does a task as soon as may be. */
    void execute(Runnable task);

    /** Does a task once, later. */
    Timer after(Duration delay, Runnable task);
}
