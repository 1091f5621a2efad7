/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.time.Instant;

import org.liq4j.api.Liq4jException;

/** A venue that tells its time. */
public interface ClockSource {

    /**
     * The venue's time.
     *
     * @throws Liq4jException
     *             if it cannot be had
     */
    Instant serverTime();
}
