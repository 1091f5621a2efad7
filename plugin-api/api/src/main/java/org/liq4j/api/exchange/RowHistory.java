/* SPDX-License-Identifier: MIT */
package org.liq4j.api.exchange;

import java.io.IOException;
import java.time.Duration;

import org.liq4j.api.InvalidValueException;
import org.liq4j.api.Liq4jException;
import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowKind;

/** Past rows of one kind. */
public interface RowHistory {

    RowKind kind();

    /** What can be asked for. */
    Reach reach();

    /**
     * Reads rows, oldest first.
     *
     * @param symbol
     *            the venue's own name
     * @param period
     *            one of {@link Reach#periods()}; any if it has none
     * @param range
     *            begins of bars, and the times by which the venue labels other rows
     * @throws InvalidValueException
     *             if there is no such period
     * @throws Liq4jException
     *             if a page cannot be had; those before it have been given
     * @throws IOException
     *             if the receiver fails
     */
    HistoryRead read(String symbol, Duration period, TimeRange range, RowPages receiver) throws IOException;
}
