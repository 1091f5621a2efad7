/* SPDX-License-Identifier: MIT */
package org.liq4j.api.heatmap;

import org.liq4j.api.market.MarketEvent;

/**
 * Turns the events of one instrument into liquidation levels.
 *
 * <p>
 * Single writer: one thread applies events, in ascending {@link MarketEvent#knownAt()}, and reads {@link #levels()}. A
 * model is deterministic: the same events give the same bits, on any machine; so it uses {@link StrictMath} and neither
 * clock nor random source. What it holds after an event depends on nothing later. Only a closed bar changes the levels.
 */
public interface LiquidationModel {

    /** Takes the next event. Either it is applied whole, or an exception leaves the model unchanged. */
    void apply(MarketEvent event);

    /** The levels now: a live view, always the same object. */
    LiquidationLevels levels();

    /** An immutable copy of the levels now; equal bit for bit to {@link #levels()}. */
    LiquidationProfile profile();
}
