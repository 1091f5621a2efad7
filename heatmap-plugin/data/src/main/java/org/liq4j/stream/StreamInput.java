/* SPDX-License-Identifier: MIT */
package org.liq4j.stream;

import org.liq4j.api.market.TimeRange;
import org.liq4j.api.rows.RowBatch;

/**
 * Something that came from outside: all that decides which events a followed market gives. Times are milliseconds since 1970 and
 * never go back from one input to the next.
 */
public sealed interface StreamInput {

    /** When it came. */
    long receivedMillis();

    /**
     * A connection has been opened.
     *
     * @param connection
     *            tells it from all others of the run
     * @param plan
     *            which of the planned connections it is, counted from 0
     */
    record Opened(long receivedMillis, String connection, int plan) implements StreamInput {
    }

    /** A connection has ended: what it had begun to tell is not complete. */
    record Ended(long receivedMillis, String connection, String reason) implements StreamInput {
    }

    /**
     * Messages were lost.
     *
     * @param plan
     *            which of the planned connections lost them, counted from 0
     */
    record Lost(long receivedMillis, int plan, String reason) implements StreamInput {
    }

    /** A message as it came. */
    record Message(long receivedMillis, String connection, String text) implements StreamInput {
    }

    /** Rows that were asked for. */
    record Rows(long receivedMillis, RowBatch rows) implements StreamInput {
    }

    /**
     * Bars that could not be had are given up.
     *
     * @param span
     *            starts of the bars
     */
    record GivenUp(long receivedMillis, TimeRange span, String reason) implements StreamInput {
    }

    /** Nothing but the passing of time. */
    record Tick(long receivedMillis) implements StreamInput {
    }
}
