/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.time.Instant;

/**
 * Something that whoever runs a session should know.
 *
 * @param time
 *            end of the bar at which it happened
 * @param text
 *            one sentence
 */
public record SessionNote(Kind kind, Instant time, String text) {

    /** What a note is about. */
    public enum Kind {

        /** Bars are missing. */
        GAP,

        /** A bar came with other numbers after it had closed; it stays as it is. */
        CORRECTION,

        /** A bar came when later ones had closed; it is left out. */
        LATE_BAR,

        /** Funding rates come, and nobody has stated when they are settled: accounts do not pay them. */
        FUNDING_NOT_COUNTED,

        /** The terms or the market's brackets do not allow a position; the account goes on without it. */
        REFUSED_POSITION,

        /** A strategy failed; it is not asked any more, the others are. */
        STRATEGY_FAILED,

        /** A sink did not take a signal; the other sinks did, and it is given the next one. */
        SINK_FAILED,

        /** The journal failed; the session goes on. */
        JOURNAL_FAILED;

        /** Whether something did not work that should have. */
        public boolean isFailure() {
            return this == STRATEGY_FAILED || this == SINK_FAILED || this == JOURNAL_FAILED;
        }
    }
}
