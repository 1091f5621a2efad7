/* SPDX-License-Identifier: MIT */
package org.liq4j.http;

import java.time.Duration;

/** Waits. */
public interface Sleeper {

    /** The thread's own sleep. */
    Sleeper THREAD = Thread::sleep;

    void sleep(Duration duration) throws InterruptedException;
}
