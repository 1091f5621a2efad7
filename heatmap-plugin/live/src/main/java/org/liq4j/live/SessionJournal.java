/* SPDX-License-Identifier: MIT */
package org.liq4j.live;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

import org.liq4j.api.market.Candle;
import org.liq4j.api.market.MarketEvent;
import org.liq4j.api.signal.Signal;
import org.liq4j.history.HistoryBar;
import org.liq4j.history.MarketHistory;

/**
 * Keeps what a session was given, so that another one can go on where it ended, to the last bit. Only closed bars, the inputs
 * that none of them has taken yet, and the signals are kept; all else follows from them, by the same code.
 *
 * <p>
 * A session calls {@link #replay} once, when it is opened; if nothing came back, {@link #begin}; and from then on
 * {@link #input} and {@link #barClosed} in the order in which things happen: all on its own thread. A method that fails is
 * told to the session's listener, and the session goes on; who cannot write for a while keeps what was to be written and writes
 * it later, in that order.
 */
public interface SessionJournal extends AutoCloseable {

    /** Gives back all that was written: the warm-up, the bars, what their inputs left, the inputs since; nothing if new. */
    void replay(Replay session);

    /**
     * The first entry.
     *
     * @param warmUp
     *            the bars before those that are traded; may have none
     */
    void begin(MarketHistory warmUp);

    /**
     * An input that waits for its bar: anything but a {@link Candle}.
     *
     * @param input
     *            as it was applied
     */
    void input(MarketEvent input);

    /**
     * A bar has closed. What is kept of it and of its signals is kept together or not at all; it takes the place of all inputs so
     * far. Called before any sink hears of the signals.
     *
     * @param inputs
     *            what the bar's inputs left for the next bar: opaque, some hundred bytes, for {@link Replay#inputs}
     * @param engine
     *            the engine after the bar; for this call only
     */
    void barClosed(ClosedBar closed, byte[] inputs, EngineState engine);

    /** Writes what is still to be written. */
    @Override
    void close();

    /**
     * A closed bar.
     *
     * @param bar
     *            with the inputs that it took
     * @param gapReason
     *            why bars are missing before it, if some are
     * @param signals
     *            given at its end
     */
    record ClosedBar(HistoryBar bar, String gapReason, List<Signal> signals) {

        public ClosedBar {
            signals = List.copyOf(signals);
        }
    }

    /** The engine's state after a bar. */
    interface EngineState {

        /** Whether the model can be saved. */
        boolean isRestorable();

        /** Writes the state; equal states give equal bytes. */
        void save(DataOutput out) throws IOException;
    }

    /** A session that is being opened, and takes up what a journal has: in the order of these methods. */
    interface Replay {

        /** A bar of {@link SessionJournal#begin}. */
        void warmUp(HistoryBar bar, String gapReason);

        /**
         * A bar of {@link SessionJournal#barClosed}.
         *
         * @return the signals at its end, which no sink hears again; equal to those that were kept with it
         */
        List<Signal> bar(HistoryBar bar, String gapReason);

        /** What the last bar's inputs left. */
        void inputs(byte[] state);

        /** An input since the last bar. */
        void input(MarketEvent input);

        /** The engine after the last bar that was given: equal to what it was then. */
        EngineState engine();
    }
}
