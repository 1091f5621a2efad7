/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

import java.time.Instant;

import org.liq4j.http.HttpException;

/** A venue that tells its time. */
public interface ClockSource {

    /**
     * The venue's time.
     *
     * @throws HttpException
     *             if it cannot be had
     */
    Instant serverTime();
}
