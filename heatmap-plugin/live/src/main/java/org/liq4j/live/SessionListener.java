/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.util.List;

import org.liq4j.api.heatmap.Side;
import org.liq4j.api.signal.Signal;
import org.liq4j.backtest.RoundTrip;
import org.liq4j.history.HistoryBar;

/**
 * Is told of a session as it goes on, on its thread and after the journal; not of what is replayed. What it throws comes out of
 * {@link LiveSession#apply}, which has done its work by then.
 */
public interface SessionListener {

    /** A paper account opened a position within the bar that is told of next. */
    default void opened(String strategy, Side side, double price, double coins) {
    }

    /** A paper account closed a position, or a part of it, within the bar that is told of next. */
    default void closed(String strategy, RoundTrip trade) {
    }

    /** A bar has closed, the strategies have been asked, and sinks have heard of the signals. */
    default void barClosed(HistoryBar bar, List<Signal> signals) {
    }

    /** Something that whoever runs the session should know. */
    default void noted(SessionNote note) {
    }
}
