/* SPDX-License-Identifier: MIT */
package org.liq4j.archive;

import java.time.Duration;

/** Waits; a test need not. */
@FunctionalInterface
public interface Pause {

    /** Waits as long as a clock on the wall says. */
    Pause SLEEP = duration -> Thread.sleep(duration);

    /**
     * @throws InterruptedException
     *             if the thread is to stop
     */
    void last(Duration duration) throws InterruptedException;
}
