/* SPDX-License-Identifier: MIT */
package org.liq4j.venue;

/** A venue that lists its perpetual futures. */
public interface InstrumentSource {

    /**
     * All that can be traded, or will be, or could be.
     *
     * @throws VenueException
     *             if the list cannot be had
     */
    InstrumentList instruments();
}
