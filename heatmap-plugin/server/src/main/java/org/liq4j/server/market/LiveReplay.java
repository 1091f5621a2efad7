/* SPDX-License-Identifier: MIT */
package org.liq4j.server.market;

import java.time.InstantSource;
import java.util.List;

import org.liq4j.api.InvalidValueException;
import org.liq4j.history.MarketHistory;
import org.liq4j.server.market.ServedMarket.Course;

/**
 * A recording whose bars arrive one by one as if they closed now. Those before a start are history; of those after the last
 * one that arrived nobody can know anything. One thread calls {@link #step}.
 */
public final class LiveReplay {

    private final MarketHistory recording;
    private final ServedMarket market;
    private int bars;

    /**
     * @param bars
     *            how many are history, {@code >= 1}
     * @param simulated
     *            whether the prices are not real
     * @param findings
     *            one phrase for each thing found in the data
     * @param account
     *            in which strategies trade the market
     * @throws InvalidValueException
     *             unless {@code 1 <= bars <= size of the recording}
     */
    public LiveReplay(MarketHistory recording, int bars, boolean simulated, List<String> findings,
            ServedAccount account, InstantSource clock) {
        this.recording = recording;
        this.bars = bars;
        this.market = ServedMarket.growing(Course.REPLAY, recording.prefix(bars), simulated, findings, account,
                clock);
    }

    /** The market that the bars arrive at. */
    public ServedMarket market() {
        return market;
    }

    /**
     * Lets the next bar arrive; after the last one the market ends.
     *
     * @return whether one arrived
     */
    public boolean step() {
        if (bars == recording.size()) {
            if (!market.now().ended()) {
                market.end();
            }
            return false;
        }
        bars++;
        market.advance(recording.prefix(bars));
        return true;
    }
}
