/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Instant;

/** A venue that tells its time. */
public interface ClockSource {

    /**
     * The venue's time.
     *
     * @throws VenueException
     *             if it cannot be had
     */
    Instant serverTime();
}
